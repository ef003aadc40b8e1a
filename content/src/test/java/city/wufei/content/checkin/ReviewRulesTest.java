package city.wufei.content.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.content.json.Json;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {

    private static final ReviewRules ALL = new ReviewRules(
            new ReviewRules.Speed(150, 1000),
            new ReviewRules.Device(4, 24),
            new ReviewRules.Burst(40, 5),
            new ReviewRules.Nights(0, 5, 3, 7));

    @Test
    void nothingStandsOutWhereNothingIsLookedFor() {
        assertThat(ReviewRules.NONE.of(new CheckInTraces(way(90_000, 1), 100, 10_000, 2, 100)))
                .isEmpty();
    }

    @Test
    void eachReasonHasItsOwnBound() {
        assertThat(ALL.of(new CheckInTraces(way(15_000, 360), 4, 40, 2, 3))).isEmpty();
        assertThat(ALL.of(new CheckInTraces(way(15_000, 359), 0, 0, 12, 0))).containsExactly(Suspicion.SPEED);
        assertThat(ALL.of(new CheckInTraces(null, 5, 0, 12, 0))).containsExactly(Suspicion.DEVICE);
        assertThat(ALL.of(new CheckInTraces(null, 0, 41, 12, 0))).containsExactly(Suspicion.BURST);
        assertThat(ALL.of(new CheckInTraces(null, 0, 0, 4, 4))).containsExactly(Suspicion.NIGHTS);
        assertThat(ALL.of(new CheckInTraces(null, 0, 0, 5, 4))).isEmpty();
        assertThat(ALL.of(new CheckInTraces(way(999, 0), 0, 0, 12, 0))).isEmpty();
        assertThat(ALL.of(new CheckInTraces(way(1000, 0), 9, 99, 3, 9))).containsExactly(Suspicion.values());
    }

    @Property
    void moreTimeNeverMakesAWaySuspicious(
            @ForAll @IntRange(max = 200_000) int metres,
            @ForAll @IntRange(max = 100_000) int seconds,
            @ForAll @IntRange(max = 100_000) int more) {
        var before = ALL.of(new CheckInTraces(way(metres, seconds), 0, 0, 12, 0));
        var after = ALL.of(new CheckInTraces(way(metres, seconds + more), 0, 0, 12, 0));

        assertThat(before).containsAll(after);
    }

    @Test
    void rulesThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new ReviewRules.Speed(10, 1000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewRules.Device(0, 24)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewRules.Burst(40, 61)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewRules.Nights(5, 5, 3, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewRules.Nights(0, 5, 3, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rulesOfBeforeReviewsLookForNothing() {
        var written = Json.write(CheckInRules.DEFAULT).replaceFirst(",?\"review\":\\{[^}]*}", "");

        assertThat(Json.read(written, CheckInRules.class).review()).isEqualTo(ReviewRules.NONE);
    }

    private static CheckInTraces.Way way(int metres, int seconds) {
        return new CheckInTraces.Way(metres, Duration.ofSeconds(seconds));
    }
}
