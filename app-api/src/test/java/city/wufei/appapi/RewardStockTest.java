package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What is published of rewards, what is left of them, and what staff see and do. */
class RewardStockTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String PUBLIC = "/v1/districts/" + Fixtures.SONGJIANG;
    private static final String STAFF = "/staff/v1/districts/" + Fixtures.SONGJIANG;

    private final Rewards rewards = new Rewards(API);
    private final String operator = API.staff("operator", Fixtures.SONGJIANG);

    @BeforeAll
    static void publish() throws SQLException {
        var rewards = new Rewards(API);
        rewards.shops();
        rewards.offer("bag", 30, 2, 5);
        rewards.offer("cup", 240, null, 1);
        rewards.publish("pen", 20, null, "2099-01-01", "2099-12-31");
        rewards.publish("old", 10, null, "2020-01-01", "2020-12-31");
    }

    @Test
    void rewardsAreReadFromMemoryTheCheapestFirst() {
        StatementCount.reset();
        var page = API.get(PUBLIC + "/rewards").send().is(200);
        var bag = API.get(PUBLIC + "/rewards/bag").send().is(200);
        assertThat(StatementCount.sent()).isEmpty();

        assertThat(ids(page)).containsSubsequence("pen", "bag", "cup").doesNotContain("old");
        assertThat(API.get(PUBLIC + "/rewards/pen").send().text("state")).isEqualTo("not-yet");
        assertThat(bag.text("shops.0.name")).isEqualTo("示例小店 shop-1");
        assertThat(bag.json().path("perResident").asInt()).isEqualTo(2);
        assertThat(bag.json().has("left")).isFalse();
        assertThat(API.get(PUBLIC + "/rewards/old").send().is(200).text("state"))
                .isEqualTo("over");
        API.get(PUBLIC + "/rewards")
                .header("If-None-Match", page.header("ETag"))
                .send()
                .is(304);
        var first = API.get(PUBLIC + "/rewards?limit=1").send().is(200);
        assertThat(ids(API.get(PUBLIC + "/rewards?limit=1&cursor=" + first.text("cursor"))
                        .send()))
                .containsExactly(ids(page).get(1));
        API.get(PUBLIC + "/rewards/nothing").send().isProblem(404, "not-found");
        API.get("/v1/districts/nowhere/rewards").send().isProblem(404, "unknown-district");
        assertThat(ids(API.get("/v1/districts/" + Fixtures.QINGPU + "/rewards").send()))
                .isEmpty();
    }

    @Test
    void whatIsLeftTakesOneStatementAndIsNotKept() {
        StatementCount.reset();
        var stock = API.get(PUBLIC + "/reward-stock").send().is(200);

        assertThat(StatementCount.sent()).hasSize(1);
        assertThat(stock.header("ETag")).isEmpty();
        assertThat(stock.json().path("items").valueStream())
                .anyMatch(each -> each.path("reward").asString().equals("cup")
                        && each.path("left").asInt() == 1);
        API.get("/v1/districts/nowhere/reward-stock").send().isProblem(404, "unknown-district");
    }

    @Test
    void staffSetAStockThatIsAsTheySawIt() throws SQLException {
        rewards.offer("soap", 10, null, 2);
        rewards.redeem(rewards.residentWith(10), "soap").is(201);

        set("soap", 1, 9).isProblem(409, "stock-changed");
        assertThat(set("soap", 2, 0).isProblem(409, "stock-too-small").text("detail"))
                .contains("已预留 1 份");
        assertThat(set("soap", 2, 1).is(200).json().path("left").asInt()).isZero();
        assertThat(set("soap", 1, 6).is(200).json().path("left").asInt()).isEqualTo(5);
        assertThat(set("soap", 6, 6).is(200).json().path("total").asInt()).isEqualTo(6);
        set("nothing", 0, 6).isProblem(404, "not-found");
        set("soap", 6, -1).isProblem(400, "invalid-request");
        set("soap", 6, 1_000_001).isProblem(400, "invalid-request");
    }

    @Test
    void ofTwoWhoSetAStockAtOnceOneIsToldThatItChanged() throws Exception {
        rewards.publish("both", 10, null, "2026-01-01", "2099-12-31");
        for (var seen : List.of(0, 7)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var two = IntStream.of(7, 7)
                        .<Callable<Answer>>mapToObj(more -> () -> set("both", seen, seen + more))
                        .toList();
                assertThat(threads.invokeAll(two))
                        .extracting(answer -> answer.resultNow().status())
                        .containsExactlyInAnyOrder(200, 409);
            }
        }
        assertThat(rewards.stockOf("both")).containsExactly(14, 14, 0, 0);
    }

    @Test
    void staffListRedemptionsByRewardAndState() throws SQLException {
        rewards.offer("book", 10, null, 9);
        var resident = rewards.residentWith(50);
        for (var i = 0; i < 3; i++) {
            rewards.redeem(resident, "book").is(201);
        }
        var id = API.get("/v1/me/redemptions").as(resident).send().text("items.0.id");
        rewards.cancel(resident, id).is(200);

        assertThat(list("?reward=book")).hasSize(3);
        assertThat(list("?reward=book&state=reserved")).hasSize(2);
        assertThat(list("?reward=book&state=cancelled").getFirst().path("id").asString())
                .isEqualTo(id);
        assertThat(list("")).hasSizeGreaterThanOrEqualTo(3);
        var first = API.get(STAFF + "/redemptions?reward=book&limit=2")
                .as(operator)
                .send()
                .is(200);
        assertThat(list("?reward=book&limit=2&cursor=" + first.text("cursor"))).hasSize(1);
        API.get(STAFF + "/redemptions?state=reserved").as(operator).send().isProblem(400, "invalid-request");
        API.get(STAFF + "/redemptions?state=lost").as(operator).send().isProblem(400, "invalid-request");
    }

    @Test
    void aShopsMonthIsListed() throws SQLException {
        rewards.offer("tea", 10, null, 9);
        var resident = rewards.residentWith(50);
        for (var i = 0; i < 3; i++) {
            rewards.handOver(rewards.redeem(resident, "tea").is(201).text("redemption.code"))
                    .is(200);
        }
        var month = YearMonth.from(LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai")));

        assertThat(month("shop-1", month).path("items").valueStream())
                .filteredOn(each -> each.path("reward").asString().equals("tea"))
                .hasSize(3);
        assertThat(month("shop-1", month.minusMonths(1)).path("items")).isEmpty();
        assertThat(month("shop-2", month).path("items")).isEmpty();
        API.get(STAFF + "/shops/shop-1/hand-overs?month=2026-13")
                .as(operator)
                .send()
                .isProblem(400, "invalid-request");
    }

    @Test
    void onlyOperatorsAndTheOfficeOfTheDistrictComeIn() {
        var resident = API.guestOf(Fixtures.SONGJIANG);
        for (var path : List.of("/reward-stock", "/redemptions", "/shops/shop-1/hand-overs?month=2026-11")) {
            API.get(STAFF + path).send().isProblem(401, "unauthenticated");
            API.get(STAFF + path).as(resident).send().isProblem(403, "forbidden");
            API.get(STAFF + path)
                    .as(API.staff("publicity screener", Fixtures.SONGJIANG))
                    .send()
                    .isProblem(403, "forbidden");
            API.get(STAFF + path)
                    .as(API.staff("operator", Fixtures.QINGPU))
                    .send()
                    .isProblem(403, "wrong-district");
            API.get(STAFF + path)
                    .as(API.staff("office", Fixtures.SONGJIANG))
                    .send()
                    .is(200);
        }
        for (var path : List.of("/reward-stock/bag", "/redemptions/look", "/redemptions/hand-over")) {
            var body = path.contains("stock")
                    ? "{\"seen\":5,\"total\":50}"
                    : "{\"code\":\"7777-7777-7777\",\"shop\":\"shop-1\"}";
            API.post(STAFF + path, body).send().isProblem(401, "unauthenticated");
            API.post(STAFF + path, body).as(resident).send().isProblem(403, "forbidden");
            API.post(STAFF + path, body)
                    .as(API.staff("publicity", Fixtures.SONGJIANG))
                    .send()
                    .isProblem(403, "forbidden");
            API.post(STAFF + path, body)
                    .as(API.staff("operator", Fixtures.QINGPU))
                    .send()
                    .isProblem(403, "wrong-district");
        }
        API.post(STAFF + "/redemptions/hand-over", "{\"code\":\"7777-7777-7777\"}")
                .as(operator)
                .send()
                .isProblem(400, "invalid-request");
    }

    @Test
    void aCodeOfSongjiangIsNoneInQingpu() {
        var code = rewards.redeem(rewards.residentWith(30), "bag").is(201).text("redemption.code");

        API.post("/staff/v1/districts/" + Fixtures.QINGPU + "/redemptions/look", "{\"code\":\"%s\"}".formatted(code))
                .as(API.staff("operator", Fixtures.QINGPU))
                .send()
                .isProblem(404, "redemption-code-unknown");
    }

    private Answer set(String reward, int seen, int total) {
        return API.post(STAFF + "/reward-stock/" + reward, "{\"seen\":%d,\"total\":%d}".formatted(seen, total))
                .as(operator)
                .send();
    }

    private List<JsonNode> list(String query) {
        return API.get(STAFF + "/redemptions" + query)
                .as(operator)
                .send()
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode month(String shop, YearMonth month) {
        return API.get(STAFF + "/shops/" + shop + "/hand-overs?month=" + month)
                .as(operator)
                .send()
                .is(200)
                .json();
    }

    private static List<String> ids(Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }
}
