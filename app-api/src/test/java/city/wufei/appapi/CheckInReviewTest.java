package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.checkin.ReviewRules;
import city.wufei.content.id.Ids;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff decide about check-ins that stand out; whoever was refused can say why that is wrong. */
class CheckInReviewTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String DESK = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/check-in-reviews";

    private final String resident = API.guestOf(Fixtures.SONGJIANG);
    private final String operator = API.staff("operator", Fixtures.SONGJIANG);
    private final String office = API.staff("staff-2", "office", Fixtures.SONGJIANG);

    @BeforeEach
    void whatIsLookedFor() throws SQLException {
        SuspectScans.rules(
                API,
                new ReviewRules(
                        new ReviewRules.Speed(60, 500),
                        new ReviewRules.Device(2, 24),
                        null,
                        new ReviewRules.Nights(0, 5, 2, 7)));
    }

    @Test
    void whatIsReleasedCountsOnce() throws Exception {
        var id = held();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> decide(operator, id, true, null);
            assertThat(threads.invokeAll(Collections.nCopies(8, one)))
                    .extracting(answer -> answer.resultNow().status())
                    .containsOnly(200);
        }

        assertThat(balance()).isEqualTo(20);
        assertThat(entries()).isEqualTo(2);
        assertThat(state(id)).isEqualTo("released");
        assertThat(API.get("/v1/me/check-ins")
                        .as(resident)
                        .send()
                        .is(200)
                        .json()
                        .at("/items/0/points")
                        .asInt())
                .isEqualTo(10);
        decide(operator, id, false, "不对").isProblem(409, "already-decided");
        decide(office, id, true, null).isProblem(409, "already-decided");
        API.post("/v1/me/check-ins/" + id + "/appeal", "{\"reason\":\"是我\"}")
                .as(resident)
                .send()
                .isProblem(409, "not-appealable");
    }

    @Test
    void ofTwoDecisionsAtOnceOneWins() throws Exception {
        for (var round = 0; round < 4; round++) {
            var who = API.guestOf(Fixtures.SONGJIANG);
            SuspectScans.checkIn(API, who, "place-1").is(201);
            var id = SuspectScans.checkIn(API, who, "place-5").is(201).text("checkIn.id");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Answer>> both =
                        List.of(() -> decide(operator, id, true, null), () -> decide(office, id, false, "不像"));
                assertThat(threads.invokeAll(both))
                        .extracting(answer -> answer.resultNow().status())
                        .containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void whoIsRefusedIsToldWhyAndAppealsToAnotherPerson() throws SQLException {
        var id = held();
        decide(operator, id, false, " ").isProblem(400, "invalid-request");
        decide(operator, id, false, "两个点位相距太远。").is(200);

        assertThat(balance()).isEqualTo(10);
        var mine = API.get("/v1/me/check-ins").as(resident).send().is(200);
        assertThat(mine.text("items.0.review.state")).isEqualTo("refused");
        assertThat(mine.text("items.0.review.note")).isEqualTo("两个点位相距太远。");

        appeal(API.guestOf(Fixtures.SONGJIANG), id, "是我").isProblem(404, "not-found");
        appeal(resident, "nothing", "是我").isProblem(404, "not-found");
        appeal(resident, id, " ").isProblem(400, "invalid-request");
        appeal(resident, id, "长".repeat(301)).isProblem(400, "invalid-request");
        var appealed = appeal(resident, id, "我坐地铁去的，第一次扫码的时间不准。").is(200);
        assertThat(appealed.text("review.state")).isEqualTo("appealed");
        appeal(resident, id, "再说一遍").isProblem(409, "not-appealable");

        assertThat(API.get(DESK).as(office).send().is(200).json().findValuesAsString("appeal"))
                .contains("我坐地铁去的，第一次扫码的时间不准。");
        decide(operator, id, true, null).isProblem(409, "same-member");
        decide(office, id, true, "核实了。").is(200);
        assertThat(balance()).isEqualTo(20);
        assertThat(state(id)).isEqualTo("released");
    }

    @Test
    void anAppealIsDecidedForGood() throws SQLException {
        var id = held();
        decide(operator, id, false, "不像").is(200);
        appeal(resident, id, "是我").is(200);
        decide(office, id, false, "录像里没有人。").is(200);

        assertThat(state(id)).isEqualTo("upheld");
        assertThat(balance()).isEqualTo(10);
        appeal(resident, id, "真的是我").isProblem(409, "not-appealable");
        decide(office, id, true, null).isProblem(409, "already-decided");
    }

    @Test
    void heldPointsHaveRoomInTheMonthAndGiveItUpWhenTheyAreRefused() {
        var id = held();
        assertThat(leftThisMonth()).isEqualTo(980);

        decide(operator, id, false, "不像").is(200);
        assertThat(leftThisMonth()).isEqualTo(990);
        appeal(resident, id, "是我").is(200);
        decide(office, id, true, null).is(200);
        assertThat(leftThisMonth()).isEqualTo(980);
    }

    @Test
    void whoLeavesTakesTheReviewAlong() throws SQLException {
        var id = held();
        API.delete("/v1/me").as(resident).send().is(204);

        decide(operator, id, true, null).isProblem(404, "not-found");
        API.get(DESK + "/" + id).as(operator).send().isProblem(404, "not-found");
        assertThat(API.number("SELECT COUNT(*) FROM check_in_review WHERE check_in_id = "
                        + Ids.parse(id).orElseThrow()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?state=refused", "/0NV2A9T7GQ4CM"})
    void onlyThoseWhoRunTheSitesOfTheDistrictSeeIt(String path) {
        API.get(DESK + path).send().isProblem(401, "unauthenticated");
        API.get(DESK + path).as(resident).send().isProblem(403, "forbidden");
        API.get(DESK + path)
                .as(API.staff("publicity screener admin", Fixtures.SONGJIANG))
                .send()
                .isProblem(403, "forbidden");
        API.get(DESK + path).as(API.staff("operator", Fixtures.QINGPU)).send().isProblem(403, "wrong-district");
    }

    @Test
    void anotherDistrictsReviewIsNotThere() {
        var id = held();
        var theirs = "/staff/v1/districts/" + Fixtures.QINGPU + "/check-in-reviews/" + id;
        var stranger = API.staff("operator", Fixtures.QINGPU);

        API.get(theirs).as(stranger).send().isProblem(404, "not-found");
        API.post(theirs + "/decision", "{\"release\":true}").as(stranger).send().isProblem(404, "not-found");
        decide(API.staff("publicity", Fixtures.SONGJIANG), id, true, null).isProblem(403, "forbidden");
        API.post(DESK + "/" + id + "/decision", "{}").as(operator).send().isProblem(400, "invalid-request");
    }

    @Test
    void theListIsByStateAndPlaceAndPageByPage() {
        var id = held();
        held();
        decide(operator, id, false, "不像").is(200);

        assertThat(API.get(DESK + "?state=refused&place=place-5")
                        .as(operator)
                        .send()
                        .is(200)
                        .json()
                        .path("items"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("state").asString()).isEqualTo("refused"));
        assertThat(API.get(DESK + "?place=place-4")
                        .as(operator)
                        .send()
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
        var first = API.get(DESK + "?limit=1").as(operator).send().is(200);
        assertThat(first.json().path("waiting").asInt()).isPositive();
        held();
        var all = API.get(DESK).as(operator).send().is(200).json().path("items");
        assertThat(all.size()).isGreaterThan(1);
        API.get(DESK + "?state=lost").as(operator).send().isProblem(400, "invalid-request");
        API.get(DESK + "?cursor=torn").as(operator).send().isProblem(400, "invalid-cursor");
    }

    private String held() {
        var who = SuspectScans.checkIn(API, resident, "place-1");
        if (who.status() == 201) {
            return SuspectScans.checkIn(API, resident, "place-5").is(201).text("checkIn.id");
        }
        var other = API.guestOf(Fixtures.SONGJIANG);
        SuspectScans.checkIn(API, other, "place-1").is(201);
        return SuspectScans.checkIn(API, other, "place-5").is(201).text("checkIn.id");
    }

    private static Answer decide(String member, String id, boolean release, @Nullable String note) {
        var told = note == null ? "" : ",\"note\":\"" + note + "\"";
        return API.post(DESK + "/" + id + "/decision", "{\"release\":" + release + told + "}")
                .as(member)
                .send();
    }

    private static Answer appeal(String who, String id, String reason) {
        return API.post("/v1/me/check-ins/" + id + "/appeal", "{\"reason\":\"" + reason + "\"}")
                .as(who)
                .send();
    }

    private static String state(String id) throws SQLException {
        return API.get(DESK + "/" + id)
                .as(API.staff("operator", Fixtures.SONGJIANG))
                .send()
                .is(200)
                .text("review.state");
    }

    private int balance() {
        return API.get("/v1/me/points")
                .as(resident)
                .send()
                .is(200)
                .json()
                .path("balance")
                .asInt();
    }

    private int entries() {
        return API.get("/v1/me/points/entries")
                .as(resident)
                .send()
                .is(200)
                .json()
                .path("items")
                .size();
    }

    private int leftThisMonth() {
        return API.get("/v1/me/check-in-allowance")
                .as(resident)
                .send()
                .is(200)
                .json()
                .path("leftPointsThisMonth")
                .asInt();
    }
}
