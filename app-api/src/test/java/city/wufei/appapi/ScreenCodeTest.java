package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.publication.Kind;
import city.wufei.content.sitecode.ScreenCode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Codes that a screen at a site shows for 30 seconds each. */
class ScreenCodeTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final String resident = API.guestOf(Fixtures.SONGJIANG);

    @BeforeEach
    void rules() throws SQLException {
        API.publish(Kind.CHECK_IN_RULES, CheckInRules.ID, Fixtures.SONGJIANG, Fixtures.checkInRules(24, 20, 1_000, 10));
    }

    @Test
    void whatTheScreenShowsCountsAndSoDoesItsAddress() {
        assertThat(scan(Fixtures.screen("place-1", 0)).is(201).text("checkIn.place"))
                .isEqualTo("place-1");
        scan("https://wufei.example/q/" + Fixtures.screen("place-1", 0)).isProblem(409, "already-counted");
        assertThat(API.get("/v1/site-codes/" + Fixtures.screen("place-1", 0))
                        .send()
                        .is(200)
                        .text("placeName"))
                .isEqualTo("示例回收点1");
    }

    @Test
    void aStepToEitherSideStillCounts() {
        scan(Fixtures.screen("place-1", -1)).is(201);
        scan(Fixtures.screen("place-1", 1)).isProblem(409, "already-counted"); // as good as any, but counted by now
    }

    @Test
    void whatTheScreenShowedBeforeIsStaleAndSaysWhatToDo() {
        var stale = scan(Fixtures.screen("place-1", -3)).isProblem(422, "code-stale");

        assertThat(stale.text("title")).isEqualTo("二维码已经换了，请扫屏幕上现在的码");
        API.get("/v1/site-codes/" + Fixtures.screen("place-1", -3)).send().isProblem(422, "code-stale");
        scan(Fixtures.screen("place-1", 0)).is(201);
    }

    @Test
    void whatNoScreenShowsYetIsNotYetValid() {
        scan(Fixtures.screen("place-1", 3)).isProblem(422, "code-not-yet-valid");
    }

    @Test
    void aScreensKeyIsWorthNothingAtAnotherPlaceAndForPosters() {
        scan(Fixtures.screen("place-2", 0)).isProblem(422, "code-invalid");
        scan(Fixtures.screen("place-1", 0).replace("place-1", "place-2")).isProblem(422, "code-invalid");
        scan(Fixtures.posterOfTheScreensKey("place-1")).isProblem(422, "code-invalid");
        scan(Fixtures.endedScreen("place-1")).isProblem(422, "code-revoked");
        API.post("/v1/check-ins", body(Fixtures.screen("place-1", 0), Instant.now()))
                .as(API.guestOf(Fixtures.QINGPU))
                .send()
                .isProblem(403, "wrong-district");
    }

    @Test
    void aScanThatWaitedCountsForItsOwnTime() {
        var then = Instant.now().minus(Duration.ofMinutes(5));
        var code = Fixtures.screenAt("place-1", ScreenCode.stepAt(then));

        var receipt = batch(code, then).at("/results/0/receipt");

        assertThat(OffsetDateTime.parse(receipt.at("/checkIn/occurredAt").asString())
                        .toInstant())
                .isBetween(then.minusMillis(1), then.plusMillis(1));
    }

    @Test
    void aScanThatWaitedForLongerThanTheRulesAllowIsStaleWhateverItsPhoneSays() {
        var then = Instant.now().minus(Duration.ofMinutes(12));
        var code = Fixtures.screenAt("place-1", ScreenCode.stepAt(then));

        for (var claimed : List.of(then, then.plus(Duration.ofSeconds(30)), Instant.now())) {
            assertThat(batch(code, claimed).at("/results/0/problem/code").asString())
                    .isEqualTo("code-stale");
        }
    }

    @Test
    void noClockOfAPhoneMovesACheckInToAnotherDay() {
        var receipt = API.post(
                        "/v1/check-ins",
                        body(Fixtures.screen("place-1", 0), Instant.now().minus(Duration.ofHours(50))))
                .as(resident)
                .send()
                .is(201);

        assertThat(Duration.between(
                        OffsetDateTime.parse(receipt.text("checkIn.occurredAt")).toInstant(), Instant.now()))
                .isLessThan(Duration.ofMinutes(1));
        scan(Fixtures.screen("place-1", 0)).isProblem(409, "already-counted");
    }

    @Test
    void theSameScanIsAnsweredWithItsReceiptWhenItsCodeIsLongOver() throws SQLException {
        var then = Instant.now().minus(Duration.ofMinutes(2));
        var scan = "{\"code\":\"%s\",\"occurredAt\":\"%s\",\"nonce\":\"screen-0001\"}"
                .formatted(Fixtures.screenAt("place-1", ScreenCode.stepAt(then)), then);
        var first = API.post("/v1/check-ins", scan).as(resident).send().is(201);
        var noTime = new CheckInRules(
                "",
                false,
                new CheckInRules.Points(10, 10),
                CheckInRules.DEFAULT.position(),
                24,
                new CheckInRules.Caps(20, 1_000),
                new CheckInRules.Window(72, 5, 0),
                List.of());
        API.publish(Kind.CHECK_IN_RULES, CheckInRules.ID, Fixtures.SONGJIANG, noTime);

        assertThat(API.post("/v1/check-ins", scan).as(resident).send().is(201).text("checkIn.id"))
                .isEqualTo(first.text("checkIn.id"));
        API.post("/v1/check-ins", scan.replace("0001", "0002"))
                .as(resident)
                .send()
                .isProblem(422, "code-stale");
    }

    private Answer scan(String code) {
        return API.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(code))
                .as(resident)
                .send();
    }

    private static String body(String code, Instant at) {
        return "{\"code\":\"%s\",\"occurredAt\":\"%s\"}".formatted(code, at);
    }

    private JsonNode batch(String code, Instant at) {
        var entry =
                "{\"code\":\"%s\",\"occurredAt\":\"%s\",\"nonce\":\"batch-%d\"}".formatted(code, at, at.toEpochMilli());
        return API.post("/v1/check-ins/batch", "{\"entries\":[" + entry + "]}")
                .as(resident)
                .send()
                .is(200)
                .json();
    }
}
