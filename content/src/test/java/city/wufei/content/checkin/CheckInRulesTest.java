package city.wufei.content.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.content.district.Position;
import city.wufei.content.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckInRulesTest {

    private static final Position HERE = new Position(31.03, 121.22);
    private static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SiteTerms SITE = new SiteTerms(HERE, 200, 3, 2, false);
    private static final SiteTerms STRICT = new SiteTerms(HERE, 200, 3, 2, true);

    private final CheckInRules rules = CheckInRules.DEFAULT;

    @Test
    void nearTheSiteEarnsItAllAndWithoutAPositionLess() {
        assertThat(verdict(SITE, fix(0, 10))).isEqualTo(new CheckInVerdict.Counts(3));
        assertThat(verdict(SITE, null)).isEqualTo(new CheckInVerdict.Counts(2));
        assertThat(verdict(STRICT, null)).isEqualTo(new CheckInVerdict.PositionNeeded());
    }

    @Test
    void farFromTheSiteIsToldInMetres() {
        assertThat(verdict(SITE, fix(350, 0))).isEqualTo(new CheckInVerdict.TooFar(350, 200));
    }

    @Test
    void whatThePhoneIsUnsureAboutIsAddedUpToTheToleranceAndTooMuchOfItIsNoPosition() {
        assertThat(verdict(SITE, fix(260, 61))).isEqualTo(new CheckInVerdict.Counts(3));
        assertThat(verdict(SITE, fix(260, 50))).isInstanceOf(CheckInVerdict.TooFar.class);
        assertThat(verdict(SITE, fix(310, 400))).isInstanceOf(CheckInVerdict.TooFar.class);
        assertThat(verdict(SITE, fix(9_000, 501))).isEqualTo(new CheckInVerdict.Counts(2));
        assertThat(verdict(STRICT, fix(0, 501))).isEqualTo(new CheckInVerdict.PositionNeeded());
    }

    @Test
    void theCapsTellFromWhenOnThereIsRoomAgain() {
        assertThat(rules.verdict(SITE, scan(null), new Counts(3, 9)))
                .isEqualTo(new CheckInVerdict.DailyCap(3, LocalDate.of(2026, 11, 28)));
        assertThat(rules.verdict(SITE, scan(null), new Counts(0, 79)))
                .isEqualTo(new CheckInVerdict.MonthlyCap(80, LocalDate.of(2026, 12, 1)));
        assertThat(rules.verdict(SITE, scan(null), new Counts(2, 78))).isEqualTo(new CheckInVerdict.Counts(2));
    }

    @Test
    void aScanIsAtMostThreeDaysOldFiveMinutesAheadAndNotOlderThanItsCode() {
        for (var at : List.of(NOW.minusSeconds(72 * 3600), NOW, NOW.plusSeconds(300))) {
            assertThat(at(at, Instant.EPOCH)).isInstanceOf(CheckInVerdict.Counts.class);
        }
        for (var at : List.of(NOW.minusSeconds(72 * 3600 + 1), NOW.plusSeconds(301), Instant.MIN, Instant.MAX)) {
            assertThat(at(at, Instant.EPOCH)).isEqualTo(new CheckInVerdict.ClockOff());
        }
        assertThat(at(NOW.minusSeconds(901), NOW.minusSeconds(600))).isEqualTo(new CheckInVerdict.ClockOff());
        assertThat(at(NOW.minusSeconds(899), NOW.minusSeconds(600))).isInstanceOf(CheckInVerdict.Counts.class);
    }

    @Test
    void aDayDividesIntoPeriods() {
        var everyFour = new CheckInRules(
                "", false, rules.points(), rules.position(), 4, rules.caps(), rules.scans(), List.of());

        assertThat(everyFour.period(LocalDateTime.parse("2026-11-27T07:59:59"))).isEqualTo(1);
        assertThat(everyFour.nextPeriod(LocalDateTime.parse("2026-11-27T07:59:59")))
                .isEqualTo("2026-11-27T08:00");
        assertThat(everyFour.nextPeriod(LocalDateTime.parse("2026-11-27T23:00:00")))
                .isEqualTo("2026-11-28T00:00");
        assertThat(rules.period(LocalDateTime.parse("2026-11-27T23:59:59"))).isZero();
        assertThatThrownBy(() -> new CheckInRules(
                        "", false, rules.points(), rules.position(), 5, rules.caps(), rules.scans(), List.of()))
                .hasMessageContaining("24 hours");
    }

    @Test
    void aRuleThatContradictsItselfCannotBe() {
        assertThatThrownBy(() -> new CheckInRules.Points(2, 3)).hasMessageContaining("without a position");
        assertThatThrownBy(() -> new CheckInRules.Caps(0, 80)).hasMessageContaining("a day");
        assertThatThrownBy(() -> new Fix(HERE, Double.NaN)).hasMessageContaining("accuracy");
    }

    @Test
    void aFixTellsNoLogWhereItWas() {
        assertThat(scan(fix(0, 10)).toString()).doesNotContain("31.0").doesNotContain("121.2");
    }

    @Test
    void rulesComeBackFromTheirPublication() {
        assertThat(Json.read(Json.write(rules), CheckInRules.class)).isEqualTo(rules);
    }

    @Test
    void weightEarnsWholePointsUpToItsMostOnTopOfTheSites() {
        var weighing = weighing(new CheckInRules.Weights(2, 10));
        var day = LocalDate.of(2026, 11, 27);

        assertThat(weighing.weighed(SITE, 499, day, Counts.NONE)).isEqualTo(new CheckInVerdict.Counts(3));
        assertThat(weighing.weighed(SITE, 500, day, Counts.NONE)).isEqualTo(new CheckInVerdict.Counts(4));
        assertThat(weighing.weighed(SITE, 7_500_000, day, Counts.NONE)).isEqualTo(new CheckInVerdict.Counts(13));
        assertThat(rules.weighed(STRICT, 90_000, day, Counts.NONE)).isEqualTo(new CheckInVerdict.Counts(3));
        assertThat(weighing.weighed(SITE, 500, day, new Counts(3, 0)))
                .isEqualTo(new CheckInVerdict.DailyCap(3, LocalDate.of(2026, 11, 28)));
        assertThat(weighing.weighed(SITE, 500, day, new Counts(0, 77)))
                .isEqualTo(new CheckInVerdict.MonthlyCap(80, LocalDate.of(2026, 12, 1)));
        assertThat(Json.read(Json.write(weighing), CheckInRules.class)).isEqualTo(weighing);
        assertThatThrownBy(() -> new CheckInRules.Weights(0, 10)).hasMessageContaining("kilogram");
    }

    @Test
    void aScreensCodeMayArriveTenMinutesLateUnlessTheRulesSayOtherwise() {
        assertThat(rules.scans().screenLate()).hasMinutes(10);
        assertThat(new CheckInRules.Window(72, 5, 0).screenLate()).isZero();
        assertThatThrownBy(() -> new CheckInRules.Window(72, 5, 61)).hasMessageContaining("screen");
    }

    /** More weight never earns less, and what two bags earn apart is not more than a point less than together. */
    @Property(tries = 300)
    void moreWeightIsNeverWorse(
            @ForAll @IntRange(max = 500_000) int grams,
            @ForAll @IntRange(max = 500_000) int more,
            @ForAll @IntRange(min = 1, max = 1000) int perKg,
            @ForAll @IntRange(max = 1000) int most) {
        var weighing = weighing(new CheckInRules.Weights(perKg, most));

        assertThat(weighing.pointsForWeight(grams + more))
                .isBetween(weighing.pointsForWeight(grams), most)
                .isGreaterThanOrEqualTo(
                        Math.min(most, weighing.pointsForWeight(grams) + weighing.pointsForWeight(more)));
        assertThat(rules.pointsForWeight(grams)).isZero();
    }

    private CheckInRules weighing(CheckInRules.Weights weights) {
        return new CheckInRules(
                "",
                false,
                rules.points(),
                rules.position(),
                24,
                rules.caps(),
                rules.scans(),
                List.of(),
                weights,
                ReviewRules.NONE);
    }

    /** However many come, in whatever order: a day's and a month's caps hold, and no order lets more through than another. */
    @Property(tries = 200)
    void neverAboveTheCapsInAnyOrder(
            @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 29) Integer> days, @ForAll long seed) {
        var shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, new Random(seed));

        var credited = credit(days);

        assertThat(credited.checkIns()).allMatch(count -> count <= rules.caps().checkInsADay());
        assertThat(credited.points()).isLessThanOrEqualTo(rules.caps().pointsAMonth());
        assertThat(credit(shuffled).points()).isEqualTo(credited.points());
    }

    /** Who came nearer, or was credited with less before, is never treated worse. */
    @Property(tries = 300)
    void nearerAndLessBeforeIsNeverWorse(
            @ForAll @IntRange(max = 2_000) int metres,
            @ForAll @IntRange(max = 2_000) int nearer,
            @ForAll @IntRange(max = 500) int accuracy,
            @ForAll @IntRange(max = 4) int today,
            @ForAll @IntRange(max = 90) int month) {
        int near = Math.min(metres, nearer);
        var far = points(rules.verdict(SITE, scan(fix(metres, accuracy)), new Counts(today, month)));

        assertThat(points(rules.verdict(SITE, scan(fix(near, accuracy)), new Counts(today, month))))
                .isGreaterThanOrEqualTo(far);
        assertThat(points(rules.verdict(SITE, scan(fix(metres, accuracy)), new Counts(today / 2, month / 2))))
                .isGreaterThanOrEqualTo(far);
    }

    private record Credited(List<Integer> checkIns, int points) {}

    /** One resident's check-ins of a month, one after another. */
    private Credited credit(List<Integer> days) {
        var byDay = new int[30];
        int points = 0;
        for (int day : days) {
            if (rules.verdict(SITE, scan(null), new Counts(byDay[day], points))
                    instanceof CheckInVerdict.Counts(var earned)) {
                byDay[day]++;
                points += earned;
            }
        }
        return new Credited(Arrays.stream(byDay).boxed().toList(), points);
    }

    private static int points(CheckInVerdict verdict) {
        return verdict instanceof CheckInVerdict.Counts(var points) ? points : -1;
    }

    private CheckInVerdict verdict(SiteTerms site, @Nullable Fix fix) {
        return rules.verdict(site, scan(fix), Counts.NONE);
    }

    private CheckInVerdict at(Instant at, Instant codeMadeAt) {
        return rules.verdict(SITE, new Scan(at, NOW, codeMadeAt, ZONE, null), Counts.NONE);
    }

    private static Scan scan(@Nullable Fix fix) {
        return new Scan(NOW, NOW, Instant.EPOCH, ZONE, fix);
    }

    /** So many metres north of the site. */
    private static Fix fix(double metres, double accuracy) {
        return new Fix(new Position(HERE.lat() + metres / 111_195.08, HERE.lng()), accuracy);
    }
}
