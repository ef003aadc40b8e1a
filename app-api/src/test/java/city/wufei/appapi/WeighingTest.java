package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.secret.Secret;
import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.checkin.ReviewRules;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.Kind;
import city.wufei.content.sitecode.ResidentPass;
import city.wufei.content.sitecode.ResidentPasses;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff scan a resident's own code and weigh what the resident brings. */
class WeighingTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi().with("datasources.default.connection-timeout", 30_000);

    private static final String WEIGHINGS = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/weighings";

    private final String resident = API.guestOf(Fixtures.SONGJIANG);
    private final String operator = StaffToken.of(API, Fixtures.SONGJIANG, "operator");

    @BeforeEach
    void rules() throws SQLException {
        rules(null, 20, 1_000);
    }

    @Test
    void aResidentsCodeIsOpaqueAndAnyCameraOpensIt() {
        var mine = API.get("/v1/me/code").as(resident).send().is(200);
        var id = API.get("/v1/me").as(resident).send().text("id");

        assertThat(mine.text("code")).startsWith("3.310117-songjiang.r").doesNotContain(id);
        assertThat(mine.text("address")).endsWith("/q/" + mine.text("code"));
        assertThat(mine.json().path("validSeconds").asInt()).isEqualTo(60);
        assertThat(mine.text("qr.path")).startsWith("M4 4h7v1h-7z");
        assertThat(code().split("\\.", -1)[3]).isNotEqualTo(mine.text("code").split("\\.", -1)[3]);
        API.get("/v1/me/code").send().isProblem(401, "unauthenticated");
        API.get("/v1/me/code").as(operator).send().isProblem(403, "forbidden");
    }

    @Test
    void aWeighingCountsAndTheResidentSeesWhatWasWeighed() {
        var preview =
                post("/preview", weighing(code(), "place-1", "nonce-0001")).is(200);
        assertThat(preview.json().path("points").asInt()).isEqualTo(10); // as a check-in without staff
        assertThat(preview.json().path("pointsForWeight").asInt()).isZero();
        assertThat(preview.json().path("grams").asInt()).isEqualTo(2_500);
        assertThat(balance()).isZero();

        post("", weighing(code(), "place-1", "nonce-0001")).is(201);

        var mine = API.get("/v1/me/check-ins").as(resident).send().is(200).json();
        assertThat(mine.at("/items/0/weights/0/material").asString()).isEqualTo("paper");
        assertThat(mine.at("/items/0/weights/0/grams").asInt()).isEqualTo(2_500);
        assertThat(API.get("/v1/me/export")
                        .as(resident)
                        .send()
                        .json()
                        .at("/checkIns/0/weights/0/grams")
                        .asInt())
                .isEqualTo(2_500);
        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void weightEarnsWhatTheRulesSayUpToTheirMost() throws SQLException {
        rules(new CheckInRules.Weights(4, 12), 20, 1_000);
        assertThat(post("/preview", weighing(code(), "place-1", "nonce-0002"))
                        .is(200)
                        .json()
                        .path("points")
                        .asInt())
                .isEqualTo(20);
        post("", weighing(code(), "place-1", "nonce-0002").replace("2500", "90000"))
                .is(201);
        assertThat(balance()).isEqualTo(22);
    }

    @Test
    void oncePerResidentSiteAndPeriodByWhomeverItIsMade() {
        post("", weighing(code(), "place-1", "nonce-0003")).is(201);
        post("", weighing(code(), "place-1", "nonce-0004")).isProblem(409, "already-counted");
        post("/preview", weighing(code(), "place-1", "nonce-0004")).isProblem(409, "already-counted");
        checkIn("place-1").isProblem(409, "already-counted");
        checkIn("place-2").is(201);
        var refused = post("", weighing(code(), "place-2", "nonce-0005")).isProblem(409, "already-counted");
        assertThat(refused.text("detail")).contains("这位居民今天");
    }

    @Test
    void theSameScanAgainIsTheSameCheckInAndAnotherOfTheCodeIsRefused() throws SQLException {
        var code = code();
        var first = post("", weighing(code, "place-1", "nonce-0006")).is(201);

        assertThat(post("", weighing(code, "place-1", "nonce-0006")).is(201).text("id"))
                .isEqualTo(first.text("id"));
        post("", weighing(code, "place-2", "nonce-0007")).isProblem(409, "code-used");
        post("/preview", weighing(code, "place-2", "nonce-0007")).isProblem(409, "code-used");
        assertThat(API.number("SELECT COUNT(*) FROM check_in_weight WHERE check_in_id = " + id(first)))
                .isEqualTo(1);
        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void fiftyAtOnceAreOne() throws Exception {
        var code = code();
        var same = AtOnce.times(50, i -> () -> post("", weighing(code, "place-1", "nonce-same")));
        assertThat(same).allMatch(answer -> answer.status() == 201);
        assertThat(same.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);

        var other = code();
        var different = AtOnce.times(20, i -> () -> post("", weighing(other, "place-" + (2 + i % 3), "nonce-100" + i)));
        assertThat(different).filteredOn(answer -> answer.status() == 201).hasSize(1);
        different.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> assertThat(answer.text("code")).isIn("code-used", "already-counted"));
        assertThat(balance()).isEqualTo(20);
    }

    @Test
    void everyRefusalHasItsCode() {
        post("", weighing("nonsense", "place-1", "nonce-0010")).isProblem(422, "code-malformed");
        post("", weighing(Fixtures.poster("place-1"), "place-1", "nonce-0010")).isProblem(422, "code-malformed");
        post("", weighing(code().replace(".r2", ".r1"), "place-1", "nonce-0010"))
                .isProblem(422, "code-invalid");
        post("", weighing(code().replace("310117", "310118"), "place-1", "nonce-0010"))
                .isProblem(422, "code-invalid");
        post("", weighing(codeAt(Instant.now().minusSeconds(90)), "place-1", "nonce-0010"))
                .isProblem(422, "code-stale");
        post("", weighing(codeAt(Instant.now().plusSeconds(60)), "place-1", "nonce-0010"))
                .isProblem(422, "code-not-yet-valid");
        post("", weighing(codeOf(API.guestOf(Fixtures.QINGPU)), "place-1", "nonce-0010"))
                .isProblem(403, "wrong-district");
        post("", weighing(code(), "base-1", "nonce-0010")).isProblem(422, "check-in-not-offered");
        post("", weighing(code(), "nowhere", "nonce-0010")).isProblem(422, "check-in-not-offered");
        post("", weighing(code(), "place-1", "nonce-0010").replace("paper", "glass"))
                .isProblem(422, "material-not-taken");
        post("", weighing(code(), "place-1", "nonce-0010").replace("2500", "0")).isProblem(400, "invalid-request");
        post("", weighing(code(), "place-1", "no")).isProblem(400, "invalid-request");
        assertThat(balance()).isZero();
    }

    @Test
    void theCapsHold() throws SQLException {
        rules(null, 1, 1_000);
        post("", weighing(code(), "place-1", "nonce-0011")).is(201);
        post("", weighing(code(), "place-2", "nonce-0012")).isProblem(409, "daily-cap-reached");
        post("/preview", weighing(code(), "place-2", "nonce-0012")).isProblem(409, "daily-cap-reached");
        rules(null, 20, 15);
        post("", weighing(code(), "place-2", "nonce-0013")).isProblem(409, "monthly-cap-reached");
        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void aSiteOfHoursTellsWhenThereIsRoomAgain() throws SQLException {
        API.publish(Kind.CHECK_IN_RULES, CheckInRules.ID, Fixtures.SONGJIANG, Fixtures.checkInRules(1, 20, 1_000, 10));
        var now = Instant.now();
        post("", weighing(codeAt(now), "place-1", "nonce-0014")).is(201);
        var again = post("", weighing(codeAt(now.minusSeconds(1)), "place-1", "nonce-0015"));
        assertThat(again.status()).isIn(201, 409); // the second before may have been of the hour before
        if (again.status() == 409) {
            again.isProblem(409, "too-early");
        }
    }

    @Test
    void aResidentsCodeIsNoneOfASite() {
        API.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(code()))
                .as(resident)
                .send()
                .isProblem(422, "code-for-staff");
        API.get("/v1/site-codes/" + code()).send().isProblem(422, "code-for-staff");
    }

    @Test
    void nobodyElseWeighs() {
        var body = weighing(code(), "place-1", "nonce-0020");
        for (var path : List.of("", "/preview")) {
            API.post(WEIGHINGS + path, body).send().isProblem(401, "unauthenticated");
            API.post(WEIGHINGS + path, body).as(resident).send().isProblem(403, "forbidden");
            API.post(WEIGHINGS + path, body)
                    .as(StaffToken.of(API, Fixtures.SONGJIANG, "publicity"))
                    .send()
                    .isProblem(403, "forbidden");
            API.post(WEIGHINGS + path, body)
                    .as(StaffToken.of(API, Fixtures.QINGPU, "operator"))
                    .send()
                    .isProblem(403, "wrong-district");
        }
        API.post(WEIGHINGS + "/batch", "{\"entries\":[" + body + "]}")
                .as(StaffToken.of(API, Fixtures.QINGPU, "operator"))
                .send()
                .isProblem(403, "wrong-district");
    }

    @Test
    void whatWaitedForANetworkCountsForTheTimeOfItsCodeAndABadOneTakesNoOtherAlong() {
        var then = Instant.now().minus(Duration.ofHours(2));
        var tooLong = Instant.now().minus(Duration.ofHours(80));
        var waited = scanned(weighing(codeAt(then), "place-1", "nonce-0030"), then.plusSeconds(20));
        var late = scanned(weighing(codeAt(tooLong), "place-2", "nonce-0031"), tooLong);
        var another = scanned(weighing(codeAt(then), "place-3", "nonce-0032"), then.plusSeconds(600));
        var bad = weighing(code(), "place-4", "x");

        var results = post("/batch", "{\"entries\":[" + String.join(",", waited, late, another, bad) + "]}")
                .is(200)
                .json()
                .path("results");

        assertThat(results.at("/0/checkIn/occurredAt").asString()).isNotEmpty();
        assertThat(results.at("/1/problem/code").asString()).isEqualTo("code-stale");
        assertThat(results.at("/2/problem/code").asString()).isEqualTo("code-stale");
        assertThat(results.at("/3/problem/code").asString()).isEqualTo("invalid-request");
        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void whoLeftTakesNothingAndLeavesOnlyWeights() throws SQLException {
        var first = post("", weighing(code(), "place-1", "nonce-0040")).is(201);
        var code = code();
        var number = Ids.parse(API.get("/v1/me").as(resident).send().text("id")).orElseThrow();

        API.delete("/v1/me").as(resident).send().is(204);

        post("", weighing(code, "place-2", "nonce-0041")).isProblem(422, "code-invalid");
        assertThat(API.number("SELECT COUNT(*) FROM check_in WHERE resident_id = " + number))
                .isZero();
        assertThat(API.number("SELECT COUNT(*) FROM check_in WHERE id = " + id(first) + " AND nonce IS NULL"))
                .isEqualTo(1);
        assertThat(API.number("SELECT SUM(grams) FROM check_in_weight WHERE check_in_id = " + id(first)))
                .isEqualTo(2_500);
    }

    @Test
    void aWeighingTakesSevenStatements() {
        var weighing = weighing(code(), "place-1", "nonce-0050");
        StatementCount.reset();
        post("", weighing).is(201);
        assertThat(StatementCount.sent()).hasSize(7);
        StatementCount.reset();
        API.get("/v1/me/check-ins").as(resident).send().is(200);
        assertThat(StatementCount.sent()).hasSize(3);
    }

    private static void rules(CheckInRules.@Nullable Weights weights, int aDay, int aMonth) throws SQLException {
        API.publish(
                Kind.CHECK_IN_RULES,
                CheckInRules.ID,
                Fixtures.SONGJIANG,
                Fixtures.checkInRules(aDay, aMonth, weights, ReviewRules.NONE));
    }

    private String code() {
        return codeOf(resident);
    }

    private static String codeOf(String who) {
        return API.get("/v1/me/code").as(who).send().is(200).text("code");
    }

    /** As the resident's phone would have got it at another time. */
    private String codeAt(Instant time) {
        var id = Ids.parse(API.get("/v1/me").as(resident).send().text("id")).orElseThrow();
        var passes = new ResidentPasses(API.beans().getBean(Secret.class)::keyFor);
        return passes.sign(new ResidentPass(Fixtures.SONGJIANG, id, time.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static String weighing(String code, String place, String nonce) {
        return "{\"code\":\"%s\",\"place\":\"%s\",\"nonce\":\"%s\",\"weights\":[{\"material\":\"paper\",\"grams\":2500}]}"
                .formatted(code, place, nonce);
    }

    private static String scanned(String weighing, Instant at) {
        return weighing.replaceFirst("\\{", "{\"scannedAt\":\"" + at + "\",");
    }

    private Answer post(String path, String body) {
        return API.post(WEIGHINGS + path, body).as(operator).send();
    }

    private Answer checkIn(String place) {
        return API.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(Fixtures.poster(place)))
                .as(resident)
                .send();
    }

    private int balance() {
        return API.get("/v1/me/points")
                .as(resident)
                .send()
                .json()
                .path("balance")
                .asInt();
    }

    private static long id(Answer checkIn) {
        return Ids.parse(checkIn.text("id")).orElseThrow();
    }
}
