package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rewards for points, over HTTP and on the real database. */
class RedemptionTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi().with("datasources.default.connection-timeout", 60_000);

    private static int count;

    private final Rewards rewards = new Rewards(API);
    private final String reward = "reward-" + ++count;

    @BeforeAll
    static void shops() throws SQLException {
        new Rewards(API).shops();
    }

    @BeforeEach
    void offer() throws SQLException {
        rewards.offer(reward, 30, null, 5);
    }

    @Test
    void aRewardIsSetAsideForPointsAndGivesACode() {
        var resident = rewards.residentWith(80);

        var receipt = rewards.redeem(resident, reward).is(201);

        assertThat(receipt.json().path("balance").asInt()).isEqualTo(50);
        assertThat(receipt.text("redemption.state")).isEqualTo("reserved");
        assertThat(receipt.text("redemption.code")).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(receipt.text("redemption.url"))
                .isEqualTo("http://localhost:8081/rewards/hand-over?code=310117-songjiang."
                        + receipt.text("redemption.code"));
        var given = OffsetDateTime.parse(receipt.text("redemption.reservedAt")).toLocalDate();
        assertThat(LocalDate.parse(receipt.text("redemption.validUntil"))).isEqualTo(given.plusDays(14));
        assertThat(rewards.balance(resident)).isEqualTo(50);
        assertThat(rewards.stockOf(reward)).containsExactly(5, 4, 1, 0);
        var mine = API.get("/v1/me/redemptions").as(resident).send().is(200);
        assertThat(mine.json().at("/items/0")).isEqualTo(receipt.json().path("redemption"));
        var one = API.get("/v1/me/redemptions/" + receipt.text("redemption.id"))
                .as(resident)
                .send()
                .is(200);
        assertThat(one.json()).isEqualTo(receipt.json().path("redemption"));
        assertThat(API.get("/v1/me/points/entries").as(resident).send().text("items.0.points"))
                .isEqualTo("-30");
    }

    @Test
    void whatIsRefusedSaysWhyAndTakesNothing() throws SQLException {
        rewards.publish("dear", 100, null, "2026-01-01", "2099-12-31");
        rewards.stock("dear", 1);
        rewards.publish("none-left", 10, null, "2026-01-01", "2099-12-31");
        rewards.publish("was", 10, null, "2020-01-01", "2020-12-31");
        rewards.publish("comes", 10, null, "2099-01-01", "2099-12-31");
        var resident = rewards.residentWith(70);

        var missing = rewards.redeem(resident, "dear").isProblem(409, "not-enough-points");
        assertThat(missing.json().path("missing").asInt()).isEqualTo(30);
        assertThat(missing.text("detail")).contains("还差 30 分");
        rewards.redeem(resident, "none-left").isProblem(409, "out-of-stock");
        rewards.redeem(resident, "was").isProblem(409, "reward-over");
        assertThat(rewards.redeem(resident, "comes")
                        .isProblem(409, "reward-not-yet")
                        .text("until"))
                .startsWith("2099-01-01T00:00");
        rewards.redeem(resident, "nothing-such").isProblem(404, "not-found");
        rewards.redeem(resident, "../etc").isProblem(400, "invalid-request");
        API.post("/v1/redemptions", "{\"reward\":\"%s\",\"points\":20}".formatted(reward))
                .as(resident)
                .send()
                .isProblem(409, "reward-changed");

        assertThat(rewards.balance(resident)).isEqualTo(70);
        assertThat(API.get("/v1/me/redemptions").as(resident).send().json().path("items"))
                .isEmpty();
        assertThat(rewards.stockOf("dear")).containsExactly(1, 1, 0, 0);
    }

    @Test
    void whoNeverHadPointsMissesAllOfThem() {
        var refused = rewards.redeem(API.guestOf(Fixtures.SONGJIANG), reward).isProblem(409, "not-enough-points");

        assertThat(refused.json().path("missing").asInt()).isEqualTo(30);
    }

    @Test
    void theSameKeyIsTheSameRedemption() {
        var resident = rewards.residentWith(80);
        var body = "{\"reward\":\"%s\"}".formatted(reward);
        var first = API.post("/v1/redemptions", body)
                .as(resident)
                .key("redeem-1")
                .send()
                .is(201);

        assertThat(API.post("/v1/redemptions", body)
                        .as(resident)
                        .key("redeem-1")
                        .send()
                        .is(201)
                        .body())
                .isEqualTo(first.body());

        API.post("/v1/redemptions", "{\"reward\":\"other\"}")
                .as(resident)
                .key("redeem-1")
                .send()
                .isProblem(422, "idempotency-key-reused");
        assertThat(rewards.balance(resident)).isEqualTo(50);
    }

    @Test
    void whatIsGivenBackReturnsPointsAndStockOnce() throws Exception {
        var resident = rewards.residentWith(30);
        var receipt = rewards.redeem(resident, reward).is(201);
        var id = receipt.text("redemption.id");

        assertThat(AtOnce.times(5, () -> rewards.cancel(resident, id).status())).containsOnly(200);

        assertThat(rewards.balance(resident)).isEqualTo(30);
        assertThat(rewards.stockOf(reward)).containsExactly(5, 5, 0, 0);
        var again = rewards.cancel(resident, id).is(200);
        assertThat(again.text("redemption.state")).isEqualTo("cancelled");
        assertThat(again.json().path("redemption").has("code")).isFalse();
        assertThat(again.json().path("balance").asInt()).isEqualTo(30);
        rewards.handOver(receipt.text("redemption.code")).isProblem(409, "redemption-cancelled");
    }

    @Test
    void aCodeIsHandedOverOnceInTheRightShop() {
        var resident = rewards.residentWith(30);
        var code = rewards.redeem(resident, reward).is(201).text("redemption.code");

        var seen = rewards.desk("look", code.toLowerCase(Locale.ROOT).replace("-", " "), "shop-1")
                .is(200);
        assertThat(seen.text("rewardName")).isEqualTo("示例奖品 " + reward);
        assertThat(seen.body()).doesNotContain(code).doesNotContain("resident");
        rewards.desk("hand-over", code, "shop-2").isProblem(409, "wrong-shop");
        rewards.desk("hand-over", code, "no-such-shop").isProblem(409, "wrong-shop");
        rewards.handOver("7777-7777-7777").isProblem(404, "redemption-code-unknown");
        rewards.handOver("你好").isProblem(404, "redemption-code-unknown");
        rewards.handOver("310118-qingpu." + code).isProblem(403, "wrong-district");
        assertThat(rewards.stockOf(reward)).containsExactly(5, 4, 1, 0);

        var done = rewards.handOver("310117-songjiang." + code).is(200);

        assertThat(done.text("state")).isEqualTo("handed-over");
        assertThat(done.text("shop")).isEqualTo("shop-1");
        assertThat(rewards.stockOf(reward)).containsExactly(5, 4, 0, 1);
        assertThat(rewards.handOver(code).isProblem(409, "redemption-used").text("detail"))
                .contains("已领走");
        var mine = API.get("/v1/me/redemptions").as(resident).send();
        assertThat(mine.text("items.0.state")).isEqualTo("handed-over");
        assertThat(mine.text("items.0.shopName")).isEqualTo("示例小店 shop-1");
        rewards.cancel(resident, mine.text("items.0.id")).isProblem(409, "redemption-used");
        assertThat(rewards.balance(resident)).isZero();
    }

    @Test
    void theCodeIsAPictureWhileItCounts() {
        var resident = rewards.residentWith(30);
        var receipt = rewards.redeem(resident, reward).is(201);
        var qr = "/v1/me/redemptions/" + receipt.text("redemption.id") + "/qr";

        var picture = API.get(qr).as(resident).send().is(200);

        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(picture.body()).startsWith("<svg ").doesNotContain("style=").contains("<path d=\"M4 4h7v1h-7z");
        API.get(qr).send().isProblem(401, "unauthenticated");
        API.get(qr).as(rewards.residentWith(1)).send().isProblem(404, "not-found");
        rewards.handOver(receipt.text("redemption.code")).is(200);
        API.get(qr).as(resident).send().isProblem(404, "not-found");
    }

    @Test
    void aCodeOfARewardThatIsGoneStaysGood() throws SQLException {
        var code = rewards.redeem(rewards.residentWith(30), reward).is(201).text("redemption.code");
        rewards.publish(reward, 30, null, "2020-01-01", "2020-12-31");

        rewards.handOver(code).is(200);
    }

    @Test
    void anothersRedemptionIsNotThere() {
        var id = rewards.redeem(rewards.residentWith(30), reward).is(201).text("redemption.id");
        var other = rewards.residentWith(30);
        var foreign = API.guestOf(Fixtures.QINGPU);
        for (var who : List.of(other, foreign)) {
            API.get("/v1/me/redemptions/" + id).as(who).send().isProblem(404, "not-found");
            rewards.cancel(who, id).isProblem(404, "not-found");
        }
        rewards.redeem(foreign, reward).isProblem(404, "not-found");
        API.get("/v1/me/redemptions/nothing").as(other).send().isProblem(404, "not-found");
        API.get("/v1/me/redemptions").send().isProblem(401, "unauthenticated");
        API.post("/v1/redemptions", "{\"reward\":\"x-1\"}").send().isProblem(401, "unauthenticated");
        API.post("/v1/redemptions", "{\"reward\":\"x-1\"}")
                .as(API.staff("operator", Fixtures.SONGJIANG))
                .send()
                .isProblem(403, "forbidden");
    }

    @Test
    void mineComePageByPageNewestFirst() {
        var resident = rewards.residentWith(90);
        for (var i = 0; i < 3; i++) {
            rewards.redeem(resident, reward).is(201);
        }

        var first = API.get("/v1/me/redemptions?limit=2").as(resident).send().is(200);
        var second = API.get("/v1/me/redemptions?limit=2&cursor=" + first.text("cursor"))
                .as(resident)
                .send()
                .is(200);

        assertThat(first.json().path("items")).hasSize(2);
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.json().has("cursor")).isFalse();
        assertThat(first.text("items.0.id")).isGreaterThan(first.text("items.1.id"));
    }

    @Test
    void theExportHasThemAndADeletionPutsBackWhatIsReserved() throws SQLException {
        var resident = rewards.residentWith(60);
        var id = rewards.idOf(resident);
        rewards.handOver(rewards.redeem(resident, reward).is(201).text("redemption.code"))
                .is(200);
        rewards.redeem(resident, reward).is(201);

        var export = API.get("/v1/me/export").as(resident).send().is(200).json();
        assertThat(export.path("redemptions")).hasSize(2);
        assertThat(export.at("/redemptionCounts/0/taken").asInt()).isEqualTo(2);
        API.delete("/v1/me").as(resident).send().is(204);

        assertThat(API.number("SELECT COUNT(*) FROM redemption WHERE resident_id = " + id))
                .isZero();
        assertThat(API.number("SELECT COUNT(*) FROM redemption_count WHERE resident_id = " + id))
                .isZero();
        assertThat(API.number("SELECT COUNT(*) FROM redemption WHERE reward_id = '" + reward + "'"))
                .isEqualTo(2);
        assertThat(rewards.stockOf(reward)).containsExactly(5, 4, 0, 1);
    }

    @Test
    void aRedemptionTakesAFixedNumberOfStatements() throws SQLException {
        rewards.offer("counted-" + reward, 10, 9, 9);
        var resident = rewards.residentWith(80);
        StatementCount.reset();
        var receipt = rewards.redeem(resident, "counted-" + reward).is(201);
        assertThat(StatementCount.sent()).hasSize(8);
        StatementCount.reset();
        API.get("/v1/me/redemptions").as(resident).send().is(200);
        assertThat(StatementCount.sent()).hasSize(2);
        StatementCount.reset();
        rewards.cancel(resident, receipt.text("redemption.id")).is(200);
        assertThat(StatementCount.sent()).hasSizeLessThanOrEqualTo(10);
    }

    /** The statuses of so many calls that are made at once. */
}
