package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.clock.DistrictTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckInTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi()
            // Two hundred who wait for one row, on a machine that is busy with other things.
            .with("datasources.default.connection-timeout", 30_000);

    private final String resident = API.guestOf(Fixtures.SONGJIANG);

    @Test
    void aScannedPosterEarnsItsPoints() {
        var receipt = checkIn(Fixtures.poster("place-1")).send().is(201);

        assertThat(receipt.json().path("balance").asInt()).isEqualTo(10);
        assertThat(receipt.text("checkIn.occurredAt")).endsWith("+08:00");
        assertThat(API.get("/v1/me/points")
                        .as(resident)
                        .send()
                        .is(200)
                        .json()
                        .path("balance")
                        .asInt())
                .isEqualTo(10);
        assertThat(API.get("/v1/me/points/entries").as(resident).send().is(200).text("items.0.reference"))
                .isEqualTo(receipt.text("checkIn.id"));
        assertThat(API.get("/v1/me/check-ins").as(resident).send().is(200).text("items.0.place"))
                .isEqualTo("place-1");
    }

    @Test
    void theAddressOnThePosterIsACodeToo() {
        checkIn("https://wufei.example/q/" + Fixtures.poster("place-1")).send().is(201);
    }

    @Test
    void theSecondCheckInOfTheDayEarnsNothingAndTheNextDaysDoes() {
        var now = Instant.now();
        checkInAt(now.minus(Duration.ofHours(24))).is(201);
        checkInAt(now).is(201);
        checkInAt(now).isProblem(409, "already-counted");
        checkIn(Fixtures.poster("place-2")).send().is(201);
    }

    @Test
    void theDayIsTheOneInShanghai() {
        var receipt = checkInAt(Instant.now().minus(Duration.ofHours(30))).is(201);

        assertThat(receipt.text("checkIn.day"))
                .isEqualTo(DistrictTime.day(Instant.now().minus(Duration.ofHours(30)))
                        .toString());
    }

    @Test
    void everyRefusalHasItsCode() {
        checkIn("nonsense").send().isProblem(422, "code-malformed");
        checkIn(Fixtures.poster("place-1").replace("place-1", "place-2")).send().isProblem(422, "code-invalid");
        checkIn(Fixtures.revokedPoster("place-1")).send().isProblem(422, "code-revoked");
        checkIn(Fixtures.posterOfRevokedKey("place-1")).send().isProblem(422, "code-revoked");
        checkIn(Fixtures.poster("gone-1")).send().isProblem(422, "code-expired");
        checkIn(Fixtures.poster("base-1")).send().isProblem(422, "check-in-not-offered");
        checkIn(Fixtures.posterOfQingpu("place-1")).send().isProblem(403, "wrong-district");
        checkInAt(Instant.now().plus(Duration.ofMinutes(6))).isProblem(422, "clock-off");
        checkInAt(Instant.now().minus(Duration.ofHours(73))).isProblem(422, "clock-off");
        API.post("/v1/check-ins", body(Fixtures.poster("place-1"))).send().isProblem(401, "unauthenticated");
        assertThat(API.get("/v1/me/points")
                        .as(resident)
                        .send()
                        .json()
                        .path("balance")
                        .asInt())
                .isZero();
    }

    @Test
    void twoHundredAtOnceAreOne() throws Exception {
        var answers =
                AtOnce.times(200, () -> checkIn(Fixtures.poster("place-1")).send());

        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() == 409).hasSize(199);
        assertThat(API.get("/v1/me/points")
                        .as(resident)
                        .send()
                        .json()
                        .path("balance")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void twoHundredAtOnceUnderOneKeyGetTheSameAnswer() throws Exception {
        var answers = AtOnce.times(
                200,
                () -> checkIn(Fixtures.poster("place-1")).key("the-same-key").send());

        assertThat(answers).allMatch(a -> a.status() == 201);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        checkIn(Fixtures.poster("place-1")).key("key-00000001").send().is(201);

        checkIn(Fixtures.poster("place-2")).key("key-00000001").send().isProblem(422, "idempotency-key-reused");
        API.post("/v1/check-ins", body(Fixtures.poster("place-1")))
                .as(API.guestOf(Fixtures.SONGJIANG))
                .key("key-00000001")
                .send()
                .is(201);
    }

    @Test
    void aCodeIsShownForWhatItIsBeforeItIsUsed() {
        var site =
                API.get("/v1/site-codes/" + Fixtures.poster("place-1")).send().is(200);
        assertThat(site.text("district")).isEqualTo(Fixtures.SONGJIANG);
        assertThat(site.text("placeName")).isEqualTo("示例回收点1");
        assertThat(site.json().path("points").asInt()).isEqualTo(10);

        siteCode("nonsense").isProblem(422, "code-malformed");
        siteCode(Fixtures.poster("place-1").replace("place-1", "place-2")).isProblem(422, "code-invalid");
        siteCode(Fixtures.poster("place-1").replace("310117", "310118")).isProblem(422, "code-invalid");
        siteCode(Fixtures.revokedPoster("place-1")).isProblem(422, "code-revoked");
        siteCode(Fixtures.posterOfRevokedKey("place-1")).isProblem(422, "code-revoked");
        siteCode(Fixtures.poster("gone")).isProblem(422, "code-expired");
        siteCode(Fixtures.poster("base-1")).isProblem(422, "check-in-not-offered");
    }

    private static Answer siteCode(String code) {
        return API.get("/v1/site-codes/" + code).send();
    }

    @Test
    void aRefusedWriteLeavesItsKeyFree() {
        checkIn("nonsense").key("key-00000002").send().isProblem(422, "code-malformed");

        checkIn(Fixtures.poster("place-1")).key("key-00000002").send().is(201);
    }

    @Test
    void theSameNonceIsTheSameCheckIn() {
        var scan = "{\"code\":\"%s\",\"nonce\":\"scan-0001\"}".formatted(Fixtures.poster("place-1"));
        var first = API.post("/v1/check-ins", scan).as(resident).send().is(201);

        var again = API.post("/v1/check-ins", scan).as(resident).send().is(201);

        assertThat(again.text("checkIn.id")).isEqualTo(first.text("checkIn.id"));
        assertThat(again.json().path("balance").asInt()).isEqualTo(10);
    }

    @Test
    void theSameNonceUnderAnotherKeyIsAnsweredAndKeptUnderIt() {
        var scan = "{\"code\":\"%s\",\"nonce\":\"scan-0002\"}".formatted(Fixtures.poster("place-1"));
        var first = scan(scan, "key-00000010").is(201);

        var underAnotherKey = scan(scan, "key-00000011").is(201);
        var repeated = scan(scan, "key-00000011").is(201);

        assertThat(underAnotherKey.text("checkIn.id")).isEqualTo(first.text("checkIn.id"));
        assertThat(repeated.body()).isEqualTo(underAnotherKey.body());
    }

    /** As an earlier version left one, when a nonce came again under a new key. */
    @Test
    void aKeyWithoutAnAnswerIsJudgedAnew() throws SQLException {
        var scan = "{\"code\":\"%s\",\"nonce\":\"scan-0003\"}".formatted(Fixtures.poster("place-1"));
        var first = scan(scan, "key-00000020").is(201);
        API.execute("UPDATE idempotency_key SET answer = '' WHERE idem_key = 'key-00000020'");

        var again = scan(scan, "key-00000020").is(201);

        assertThat(again.text("checkIn.id")).isEqualTo(first.text("checkIn.id"));
        assertThat(scan(scan, "key-00000020").is(201).body()).isEqualTo(again.body());
    }

    @Test
    void fiftyAtOnceOfOneScanUnderFiftyKeysAreOne() throws Exception {
        var scan = "{\"code\":\"%s\",\"nonce\":\"scan-0004\"}".formatted(Fixtures.poster("place-1"));
        var number = new AtomicInteger(1000);

        var answers = AtOnce.times(50, () -> scan(scan, "key-0000" + number.incrementAndGet()));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.text("checkIn.id")).distinct())
                .hasSize(1);
        assertThat(balance()).isEqualTo(10);
        assertThat(API.number("SELECT COUNT(*) FROM idempotency_key WHERE answer = ''"))
                .isZero();
    }

    @Test
    void fiftyAtOnceUnderFiftyKeysWithoutANonceAreOne() throws Exception {
        var number = new AtomicInteger(2000);

        var answers =
                AtOnce.times(50, () -> scan(body(Fixtures.poster("place-1")), "key-0000" + number.incrementAndGet()));

        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() == 409).hasSize(49);
        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void aClockThatIsOffEarnsNothingAndBreaksNothing() {
        var now = Instant.now();
        for (var hours : List.of(1, 24, 24 * 365, 24 * 365 * 1000)) {
            checkInAt(now.plus(Duration.ofHours(hours))).isProblem(422, "clock-off");
        }
        for (var hours : List.of(73, 24 * 365, 24 * 365 * 1000)) {
            checkInAt(now.minus(Duration.ofHours(hours))).isProblem(422, "clock-off");
        }
        for (var time : List.of("+999999999-12-31T23:59:59-18:00", "-999999999-01-01T00:00:00+18:00")) {
            scanAt(time).isProblem(422, "clock-off");
        }
        for (var time : List.of("2026-02-30T08:00:00Z", "2026-11-26T25:00:00Z", "2026-11-26T08:00:00", "now", "")) {
            scanAt(time).isProblem(400, "malformed-request");
        }
        assertThat(balance()).isZero();

        checkInAt(now.minus(Duration.ofHours(1))).is(201);
        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void nobodyScannedACodeBeforeItWasMade() {
        var now = Instant.now();
        var codes = List.of(
                Fixtures.posterMadeAt("place-1", now.minus(Duration.ofHours(2))), Fixtures.posterOfNewKey("place-2"));
        for (var code : codes) {
            checkInAt(code, now.minus(Duration.ofHours(3))).isProblem(422, "clock-off");
        }
        assertThat(balance()).isZero();

        checkInAt(codes.getFirst(), now.minus(Duration.ofHours(1))).is(201);
        checkInAt(codes.getLast(), now.minus(Duration.ofMinutes(1))).is(201); // by a clock that is behind
        assertThat(balance()).isEqualTo(20);
    }

    private Answer scanAt(String time) {
        var scan = "{\"code\":\"%s\",\"occurredAt\":\"%s\"}".formatted(Fixtures.poster("place-1"), time);
        return scan(scan, "key-of-the-time");
    }

    private Answer scan(String scan, String key) {
        return API.post("/v1/check-ins", scan).as(resident).key(key).send();
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

    @Test
    void listsArePagedAndTheBalanceIsTheSumOfTheLedger() throws SQLException {
        for (int place = 1; place <= 5; place++) {
            checkIn(Fixtures.poster("place-" + place)).send().is(201);
        }

        assertThat(pages("/v1/me/check-ins?limit=2")).hasSize(5).doesNotHaveDuplicates();
        assertThat(pages("/v1/me/points/entries?limit=2")).hasSize(5).doesNotHaveDuplicates();
        API.get("/v1/me/check-ins?cursor=bm90LWFuLWlk").as(resident).send().isProblem(400, "invalid-cursor");
        assertThat(API.number("""
                SELECT COUNT(*) FROM points_account a WHERE balance <> (
                    SELECT SUM(points) FROM points_entry e
                    WHERE e.district_id = a.district_id AND e.resident_id = a.resident_id)
                """)).isZero();
    }

    private List<String> pages(String path) {
        var ids = new ArrayList<String>();
        var next = path;
        while (!next.isEmpty()) {
            var page = API.get(next).as(resident).send().is(200).json();
            page.path("items")
                    .valueStream()
                    .forEach(item -> ids.add(item.path("id").asString()));
            next = page.has("cursor") ? path + "&cursor=" + page.path("cursor").asString() : "";
        }
        return ids;
    }

    private Call checkIn(String code) {
        return API.post("/v1/check-ins", body(code)).as(resident);
    }

    private Answer checkInAt(Instant time) {
        return checkInAt(Fixtures.poster("place-1"), time);
    }

    private Answer checkInAt(String code, Instant time) {
        var scan = "{\"code\":\"%s\",\"occurredAt\":\"%s\"}".formatted(code, time);
        return API.post("/v1/check-ins", scan).as(resident).send();
    }

    private static String body(String code) {
        return "{\"code\":\"%s\"}".formatted(code);
    }
}
