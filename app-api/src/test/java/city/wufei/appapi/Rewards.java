package city.wufei.appapi;

import city.wufei.appapi.points.Points;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.Kind;
import city.wufei.content.reward.Reward;
import city.wufei.content.reward.RewardKind;
import city.wufei.content.reward.Shop;
import city.wufei.contracts.points.PointsReason;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rewards and shops for the tests, and residents with points. */
final class Rewards {

    static final String STOCK = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/reward-stock";

    private final RunningApi api;

    Rewards(RunningApi api) {
        this.api = api;
    }

    /** Two shops of Songjiang. */
    void shops() throws SQLException {
        for (var id : List.of("shop-1", "shop-2")) {
            api.publish(
                    Kind.SHOP,
                    id,
                    Fixtures.SONGJIANG,
                    new Shop(id, "示例小店 " + id, "310117001", "示例路 1 号", null, List.of(), true));
        }
    }

    /** A reward of shop-1 that is given out now, with so many in stock. */
    void offer(String id, int points, @Nullable Integer perResident, int stock) throws SQLException {
        publish(id, points, perResident, "2026-01-01", "2099-12-31");
        stock(id, stock);
    }

    /** A reward of shop-1 without any stock. */
    void publish(String id, int points, @Nullable Integer perResident, String from, String until) throws SQLException {
        api.publish(
                Kind.REWARD,
                id,
                Fixtures.SONGJIANG,
                new Reward(
                        id,
                        "示例奖品 " + id,
                        "Example " + id,
                        "买菜能用。",
                        null,
                        RewardKind.GOODS,
                        points,
                        null,
                        List.of("shop-1"),
                        LocalDate.parse(from),
                        LocalDate.parse(until),
                        null,
                        perResident,
                        null,
                        true));
    }

    /** Sets the stock of a reward that has none yet. */
    void stock(String id, int total) {
        api.post(STOCK + "/" + id, "{\"seen\":0,\"total\":%d}".formatted(total))
                .as(api.staff("operator", Fixtures.SONGJIANG))
                .send()
                .is(200);
    }

    /** The access token of a new guest of Songjiang who has so many points. */
    String residentWith(int points) {
        var token = api.guestOf(Fixtures.SONGJIANG);
        var id = idOf(token);
        api.beans().getBean(Transactions.class).inTransaction(() -> {
            api.beans()
                    .getBean(Points.class)
                    .award(
                            new Resident(Fixtures.SONGJIANG, id, 0),
                            points,
                            PointsReason.CHECK_IN,
                            id,
                            "cn/test@1",
                            Instant.parse("2026-11-01T00:00:00Z"));
            return points;
        });
        return token;
    }

    long idOf(String token) {
        return Ids.parse(api.get("/v1/me").as(token).send().text("id")).orElseThrow();
    }

    Answer redeem(String token, String reward) {
        return api.post("/v1/redemptions", "{\"reward\":\"%s\"}".formatted(reward))
                .as(token)
                .send();
    }

    Answer cancel(String token, String id) {
        return api.post("/v1/me/redemptions/" + id + "/cancellation", "{}")
                .as(token)
                .send();
    }

    /** Hands over in shop-1. */
    Answer handOver(String code) {
        return desk("hand-over", code, "shop-1");
    }

    Answer desk(String deed, String code, String shop) {
        return api.post(
                        "/staff/v1/districts/" + Fixtures.SONGJIANG + "/redemptions/" + deed,
                        "{\"code\":\"%s\",\"shop\":\"%s\"}".formatted(code, shop))
                .as(api.staff("operator", Fixtures.SONGJIANG))
                .send();
    }

    int balance(String token) {
        return api.get("/v1/me/points").as(token).send().json().path("balance").asInt();
    }

    /** total, available, reserved, handed over. */
    List<Integer> stockOf(String id) {
        return api.get(STOCK)
                .as(api.staff("office", Fixtures.SONGJIANG))
                .send()
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("reward").asString().equals(id))
                .flatMap(each -> List.of("total", "left", "reserved", "handedOver").stream()
                        .map(name -> each.path(name).asInt()))
                .toList();
    }
}
