package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.redemption.ExpiryRun;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever comes at the same time for the same reward, points, limit or code: each is given once. */
class RedemptionAtOnceTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi().with("datasources.default.connection-timeout", 60_000);

    private static int count;

    private final Rewards rewards = new Rewards(API);
    private final String reward = "at-once-" + ++count;

    @BeforeAll
    static void shops() throws SQLException {
        new Rewards(API).shops();
    }

    @BeforeEach
    void offer() throws SQLException {
        rewards.offer(reward, 30, null, 5);
    }

    @Test
    void ofTwoHundredAtOnceOnAStockOfFiveExactlyFiveHaveIt() throws Exception {
        var residents = new ArrayList<String>();
        for (var i = 0; i < 200; i++) {
            residents.add(rewards.residentWith(30));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = residents.stream()
                    .<Callable<Integer>>map(
                            each -> () -> rewards.redeem(each, reward).status())
                    .toList();
            var statuses = threads.invokeAll(all).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(Collections.frequency(statuses, 201)).isEqualTo(5);
            assertThat(Collections.frequency(statuses, 409)).isEqualTo(195);
        }
        assertThat(rewards.stockOf(reward)).containsExactly(5, 0, 5, 0);
        assertThat(residents.stream().filter(each -> rewards.balance(each) == 0))
                .hasSize(5);
        assertThat(residents.stream().filter(each -> rewards.balance(each) == 30))
                .hasSize(195);
    }

    @Test
    void oneResidentsPointsAreSpentOnceHoweverManyAskAtOnce() throws Exception {
        var resident = rewards.residentWith(70);

        assertThat(AtOnce.times(6, () -> rewards.redeem(resident, reward).status()))
                .containsExactlyInAnyOrder(201, 201, 409, 409, 409, 409);

        assertThat(rewards.balance(resident)).isEqualTo(10);
        assertThat(rewards.stockOf(reward)).containsExactly(5, 3, 2, 0);
    }

    @Test
    void theLimitHoldsHoweverManyAskAtOnceAndWhatIsGivenBackDoesNotCount() throws Exception {
        rewards.offer("limited-" + reward, 10, 1, 9);
        var resident = rewards.residentWith(80);

        assertThat(AtOnce.times(
                        4, () -> rewards.redeem(resident, "limited-" + reward).status()))
                .containsExactlyInAnyOrder(201, 409, 409, 409);

        assertThat(rewards.redeem(resident, "limited-" + reward)
                        .isProblem(409, "reward-limit-reached")
                        .text("detail"))
                .contains("最多兑换 1 次");
        assertThat(rewards.balance(resident)).isEqualTo(70);
        var id = API.get("/v1/me/redemptions").as(resident).send().text("items.0.id");
        rewards.cancel(resident, id).is(200);
        rewards.redeem(resident, "limited-" + reward).is(201);
    }

    @Test
    void cancellingAndHandingOverAtOnceOneWins() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 12; round++) {
                var resident = rewards.residentWith(30);
                rewards.offer(reward + "-r" + round, 30, null, 1);
                var receipt = rewards.redeem(resident, reward + "-r" + round).is(201);
                Callable<Answer> cancel = () -> rewards.cancel(resident, receipt.text("redemption.id"));
                Callable<Answer> handOver = () -> rewards.handOver(receipt.text("redemption.code"));

                var answers = threads.invokeAll(round % 2 == 0 ? List.of(cancel, handOver) : List.of(handOver, cancel));

                assertThat(answers)
                        .extracting(answer -> answer.resultNow().status())
                        .containsExactlyInAnyOrder(200, 409);
                var handedOver = rewards.stockOf(reward + "-r" + round).get(3) == 1;
                assertThat(rewards.stockOf(reward + "-r" + round))
                        .isEqualTo(handedOver ? List.of(1, 0, 0, 1) : List.of(1, 1, 0, 0));
                assertThat(rewards.balance(resident)).isEqualTo(handedOver ? 0 : 30);
            }
        }
    }

    @Test
    void ofTwoShopsAtOnceOneHandsItOver() throws Exception {
        var code = rewards.redeem(rewards.residentWith(30), reward).is(201).text("redemption.code");

        assertThat(AtOnce.times(4, () -> rewards.handOver(code).status()))
                .containsExactlyInAnyOrder(200, 409, 409, 409);

        assertThat(rewards.stockOf(reward)).containsExactly(5, 4, 0, 1);
    }

    @Test
    void whateverPeopleDoAtOnceItAddsUp() throws Exception {
        rewards.offer("busy-" + reward, 10, 4, 20);
        var residents = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            residents.add(rewards.residentWith(60));
        }
        var deeds = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 120; i++) {
            var random = new Random(i);
            var resident = residents.get(random.nextInt(residents.size()));
            deeds.add(() -> deed(random, resident, "busy-" + reward));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(deeds)).allMatch(done -> done.resultNow());
        }

        var stock = rewards.stockOf("busy-" + reward);
        assertThat(stock.get(0)).isEqualTo(20).isEqualTo(stock.get(1) + stock.get(2) + stock.get(3));
        assertThat(stock.get(2)).isEqualTo((int) number("busy-" + reward, "reserved"));
        assertThat(stock.get(3)).isEqualTo((int) number("busy-" + reward, "handed_over"));
        for (var resident : residents) {
            var held = API.number("""
                    SELECT COUNT(*) FROM redemption WHERE resident_id = %d AND state IN ('reserved', 'handed_over')
                    """.formatted(rewards.idOf(resident)));
            assertThat(held).isLessThanOrEqualTo(4);
            assertThat(rewards.balance(resident)).isEqualTo((int) (60 - 10 * held));
        }
    }

    @Test
    void whatNobodyComesForIsGivenBackOnce() throws Exception {
        var resident = rewards.residentWith(30);
        var receipt = rewards.redeem(resident, reward).is(201);
        API.execute("UPDATE redemption SET valid_until = '2026-01-31' WHERE reward_id = '" + reward + "'");
        var mine = "/v1/me/redemptions/" + receipt.text("redemption.id");
        assertThat(API.get(mine).as(resident).send().text("state")).isEqualTo("expired"); // before the job comes by
        assertThat(rewards.handOver(receipt.text("redemption.code"))
                        .isProblem(409, "redemption-expired")
                        .text("detail"))
                .contains("1 月 31 日");

        AtOnce.times(3, () -> {
            ExpiryRun.run(API.beans());
            return API.get(mine).as(resident).send();
        });

        assertThat(rewards.balance(resident)).isEqualTo(30);
        assertThat(rewards.stockOf(reward)).containsExactly(5, 5, 0, 0);
        assertThat(API.get(mine).as(resident).send().json().has("endedAt")).isTrue();
        rewards.cancel(resident, receipt.text("redemption.id")).isProblem(409, "redemption-expired");
        assertThat(rewards.balance(resident)).isEqualTo(30);
    }

    /** Takes, gives back or fetches something; whether that went or was refused as it should be. */
    private boolean deed(Random random, String resident, String wanted) {
        var mine = API.get("/v1/me/redemptions").as(resident).send().json().path("items");
        var one = mine.isEmpty() ? null : mine.get(random.nextInt(mine.size()));
        if (one == null || random.nextInt(3) == 0) {
            return rewards.redeem(resident, wanted).status() < 500;
        }
        var code = one.path("code").asString("7777-7777-7777");
        var answer = random.nextBoolean()
                ? rewards.handOver(code)
                : rewards.cancel(resident, one.path("id").asString());
        return answer.status() < 500;
    }

    private static long number(String reward, String state) throws SQLException {
        return API.number(
                "SELECT COUNT(*) FROM redemption WHERE reward_id = '%s' AND state = '%s'".formatted(reward, state));
    }
}
