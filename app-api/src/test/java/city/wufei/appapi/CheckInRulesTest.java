package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.Kind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A district's rules of check-ins, over HTTP and on the real database. */
class CheckInRulesTest {

    /** place-1, as {@link Fixtures} has it: a radius of 200 m. */
    private static final double LAT = 31.04;

    private static final double LNG = 121.22;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @RegisterExtension
    static final RunningApi API = new RunningApi().with("datasources.default.connection-timeout", 30_000);

    private final Clock clock = Clock.system(ZONE);
    private final String resident = API.guestOf(Fixtures.SONGJIANG);

    @BeforeEach
    void rules() throws SQLException {
        rules(24, 20, 1_000, 4);
        API.publish(Kind.PLACE, "strict-1", Fixtures.SONGJIANG, Fixtures.place("strict-1", 1, true));
    }

    @Test
    void nearTheSiteEarnsMoreThanWithoutAPosition() {
        assertThat(points(at("place-1", LAT + 0.001, 10).send().is(201))).isEqualTo(10);
        assertThat(points(scan("place-2").send().is(201))).isEqualTo(4);
        assertThat(points(at("place-3", 0, 50_000).send().is(201))).isEqualTo(4); // so vague that it is none
    }

    @Test
    void tooFarIsToldInMetresWithWhatToDo() {
        var refused = at("place-1", LAT + 0.005, 10).send().isProblem(422, "too-far");

        assertThat(refused.json().path("metres").asInt()).isBetween(550, 560);
        assertThat(refused.text("detail")).contains("556 米").contains("走到 200 米以内");
        assertThat(at("place-1", LAT + 0.005, 10)
                        .header("Accept-Language", "en")
                        .send()
                        .text("detail"))
                .contains("come within 200 m");
    }

    @Test
    void aSiteThatNeedsAPositionRefusesOneWithout() {
        scan("strict-1").send().isProblem(422, "position-needed");
        at("strict-1", LAT, 900).send().isProblem(422, "position-needed");
        at("strict-1", LAT, 20).send().is(201);

        var site =
                API.get("/v1/site-codes/" + Fixtures.poster("strict-1")).send().is(200);
        assertThat(site.json().path("positionRequired").asBoolean()).isTrue();
        assertThat(site.json().has("pointsWithoutPosition")).isFalse();
    }

    @Test
    void aPositionThatIsNoneIsRefusedByField() {
        at("place-1", 91, 10).send().isProblem(400, "invalid-request");
        at("place-1", LAT, -1).send().isProblem(400, "invalid-request");
    }

    @Test
    void theDaysCapTellsWhenThereIsRoomAgain() throws SQLException {
        rules(24, 2, 1_000, 4);
        assertThat(scan("place-1").send().is(201).json().path("leftToday").asInt())
                .isEqualTo(1);
        scan("place-2").send().is(201);

        var refused = scan("place-3").send().isProblem(409, "daily-cap-reached");

        assertThat(OffsetDateTime.parse(refused.text("until")))
                .isEqualTo(today().plusDays(1).toLocalDate().atStartOfDay(ZONE).toOffsetDateTime());
        assertThat(refused.text("detail")).contains("最多记 2 次");
        assertThat(balance()).isEqualTo(8);
        assertThat(allowance("leftToday")).isZero();
        assertThat(allowance("leftPointsThisMonth")).isEqualTo(992);
    }

    @Test
    void theMonthsCapTellsWhenThereIsRoomAgain() throws SQLException {
        rules(24, 20, 9, 4);
        scan("place-1").send().is(201);
        scan("place-2").send().is(201);

        var refused = scan("place-3").send().isProblem(409, "monthly-cap-reached");

        assertThat(OffsetDateTime.parse(refused.text("until")).getDayOfMonth()).isEqualTo(1);
        assertThat(balance()).isEqualTo(8);
        assertThat(allowance("leftPointsThisMonth")).isEqualTo(1);
        API.get("/v1/me/check-in-allowance").send().isProblem(401, "unauthenticated");
    }

    @Test
    void aSiteThatCountsEveryHourRefusesTheSecondOfTheHour() throws SQLException {
        rules(1, 20, 1_000, 4);
        var now = clock.instant();
        scan("place-1", now.minus(Duration.ofHours(1))).is(201);
        scan("place-1", now).is(201);

        var refused = scan("place-1", now).isProblem(409, "too-early");

        assertThat(Duration.between(
                        now, OffsetDateTime.parse(refused.text("until")).toInstant()))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void aClockThatIsOffIsToldTheTime() {
        var refused = scan("place-1", clock.instant().plus(Duration.ofHours(1))).isProblem(422, "clock-off");

        assertThat(Duration.between(OffsetDateTime.parse(refused.text("serverTime")), OffsetDateTime.now(clock)))
                .isLessThan(Duration.ofMinutes(1));
        assertThat(refused.text("detail")).contains("设为自动");
    }

    @Test
    void aCodeOfATimeToComeIsNotYetValid() {
        var code = Fixtures.posterMadeAt("place-1", clock.instant().plus(Duration.ofDays(2)));

        API.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(code))
                .as(resident)
                .send()
                .isProblem(422, "code-not-yet-valid");
    }

    @Test
    void theLedgerSaysWhichRuleAndAChangedRuleTouchesNothing() throws SQLException {
        scan("place-1").send().is(201);
        var first = entry("rule");
        assertThat(first).matches("310117-songjiang/check-in@\\d+");

        rules(24, 20, 1_000, 1);

        assertThat(entry("rule")).isEqualTo(first);
        assertThat(entry("points")).isEqualTo("4");
        assertThat(points(scan("place-2").send().is(201))).isEqualTo(1);
        assertThat(entry("rule")).isNotEqualTo(first);
        assertThat(balance()).isEqualTo(5);
    }

    @Test
    void twentyDifferentSitesAtOnceStopAtTheCap() throws Exception {
        rules(24, 7, 1_000, 4);
        for (int i = 0; i < 20; i++) {
            API.publish(
                    Kind.PLACE, "many-" + (10 + i), Fixtures.SONGJIANG, Fixtures.place("many-" + (10 + i), 2, true));
        }

        var answers = AtOnce.times(20, i -> () -> scan("many-" + (10 + i)).send());

        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(7);
        answers.stream().filter(a -> a.status() != 201).forEach(a -> a.isProblem(409, "daily-cap-reached"));
        assertThat(balance()).isEqualTo(28);
        assertThat(mine("check_in")).isEqualTo(7);
        assertThat(mine("points_entry")).isEqualTo(7);
    }

    @Test
    void twentyDifferentSitesAtOnceStopAtTheMonthsPoints() throws Exception {
        rules(24, 20, 18, 4);

        var answers = AtOnce.times(20, i -> () -> scan("place-" + (1 + i % 5)).send());

        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(4);
        assertThat(balance()).isEqualTo(16);
    }

    @Test
    void twoHundredIdenticalAtOnceAreOneCheckInAndOneEntry() throws Exception {
        var scan = "{\"code\":\"%s\",\"nonce\":\"two-hundred\"}".formatted(Fixtures.poster("place-1"));

        var answers = AtOnce.times(
                200, () -> API.post("/v1/check-ins", scan).as(resident).send());

        assertThat(answers).allMatch(a -> a.status() == 201);
        assertThat(answers.stream().map(a -> a.text("checkIn.id")).distinct()).hasSize(1);
        assertThat(mine("check_in")).isEqualTo(1);
        assertThat(mine("points_entry")).isEqualTo(1);
        assertThat(balance()).isEqualTo(4);
        assertThat(allowance("leftToday")).isEqualTo(19);
    }

    @Test
    void noTableAndNoAnswerKeepsThePosition() throws SQLException {
        at("place-1", LAT + 0.000123456, 7.654321).key("with-a-place").send().is(201);

        assertThat(API.number("""
                SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()
                AND table_name IN ('check_in', 'check_in_count', 'points_entry', 'points_account', 'idempotency_key')
                AND (data_type IN ('double', 'float', 'decimal', 'point', 'geometry') OR column_name REGEXP 'lat|lng|lon|position|accuracy')
                """)).isZero();
        for (var column : List.of("answer", "fingerprint")) {
            assertThat(API.number(
                            "SELECT COUNT(*) FROM idempotency_key WHERE %s LIKE '%%000123%%' OR %s LIKE '%%7.654%%'"
                                    .formatted(column, column)))
                    .isZero();
        }
        // The fingerprint is the one of the scan without its position: told from elsewhere, it is the same request.
        at("place-1", LAT, 3).key("with-a-place").send().is(201);
    }

    @Test
    void theExportHasTheCountsAndTheDeletionTakesThemAway() throws SQLException {
        scan("place-1").send().is(201);
        var export = API.get("/v1/me/export").as(resident).send().is(200).json();
        assertThat(export.path("checkInCounts")).hasSize(2);
        assertThat(mine("check_in_count")).isEqualTo(2);
        var id = id();

        API.delete("/v1/me").as(resident).send().is(204);

        assertThat(API.number("SELECT COUNT(*) FROM check_in_count WHERE resident_id = " + id))
                .isZero();
    }

    private void rules(int everyHours, int aDay, int aMonth, int withoutPosition) throws SQLException {
        API.publish(
                Kind.CHECK_IN_RULES,
                CheckInRules.ID,
                Fixtures.SONGJIANG,
                Fixtures.checkInRules(everyHours, aDay, aMonth, withoutPosition));
    }

    private OffsetDateTime today() {
        return OffsetDateTime.now(clock);
    }

    private Call scan(String place) {
        return API.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(Fixtures.poster(place)))
                .as(resident);
    }

    private Answer scan(String place, Instant at) {
        return API.post(
                        "/v1/check-ins",
                        "{\"code\":\"%s\",\"occurredAt\":\"%s\"}".formatted(Fixtures.poster(place), at))
                .as(resident)
                .send();
    }

    private Call at(String place, double latitude, double accuracy) {
        var body = "{\"code\":\"%s\",\"location\":{\"latitude\":%s,\"longitude\":%s,\"accuracyMetres\":%s}}"
                .formatted(Fixtures.poster(place), latitude, LNG, accuracy);
        return API.post("/v1/check-ins", body).as(resident);
    }

    private static int points(Answer receipt) {
        return receipt.json().at("/checkIn/points").asInt();
    }

    private String entry(String field) {
        return API.get("/v1/me/points/entries").as(resident).send().is(200).text("items.0." + field);
    }

    private int balance() {
        return API.get("/v1/me/points")
                .as(resident)
                .send()
                .json()
                .path("balance")
                .asInt();
    }

    private int allowance(String field) {
        return API.get("/v1/me/check-in-allowance")
                .as(resident)
                .send()
                .is(200)
                .json()
                .path(field)
                .asInt();
    }

    private long mine(String table) throws SQLException {
        return API.number("SELECT COUNT(*) FROM %s WHERE resident_id = %d".formatted(table, id()));
    }

    private long id() {
        return Ids.parse(API.get("/v1/me").as(resident).send().text("id")).orElseThrow();
    }
}
