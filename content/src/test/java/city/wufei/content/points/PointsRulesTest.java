package city.wufei.content.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PointsRulesTest {

    private static final LocalDate END_OF_2027 = LocalDate.of(2027, 12, 31);

    private final PointsRules rules = new PointsRules("示例", true, 1, 30, END_OF_2027);

    @Test
    void whatAYearEarnsEndsWithTheNext() {
        assertThat(rules.endedBefore(LocalDate.of(2028, 1, 1)))
                .contains(new PointsTerm(END_OF_2027, LocalDate.of(2027, 1, 1)));
        assertThat(new PointsRules("示例", true, 3, 30, END_OF_2027).endedBefore(LocalDate.of(2028, 6, 1)))
                .contains(new PointsTerm(END_OF_2027, LocalDate.of(2025, 1, 1)));
    }

    @Test
    void nothingEndsBeforeTheFirstEnd() {
        assertThat(rules.endedBefore(END_OF_2027)).isEmpty();
        assertThat(rules.noticedOn(LocalDate.of(2026, 12, 31))).isEmpty();
    }

    @Test
    void theNoticeBeginsSoManyDaysBeforeAndLastsToTheEnd() {
        assertThat(rules.noticedOn(LocalDate.of(2027, 11, 30))).isEmpty();
        assertThat(rules.noticedOn(LocalDate.of(2027, 12, 1))).isPresent();
        assertThat(rules.noticedOn(END_OF_2027)).isPresent();
        assertThat(rules.noticedOn(LocalDate.of(2028, 1, 1))).isEmpty();
    }

    @Test
    void whatIsNoTermIsRefused() {
        assertThatThrownBy(() -> new PointsRules("", false, 0, 30, END_OF_2027)).hasMessageContaining("1 to 10");
        assertThatThrownBy(() -> new PointsRules("", false, 1, 0, END_OF_2027)).hasMessageContaining("1 to 366");
        assertThatThrownBy(() -> new PointsRules("", false, 1, 30, LocalDate.of(2027, 6, 30)))
                .hasMessageContaining("31 December");
        assertThatThrownBy(() -> new PointsTerm(END_OF_2027, LocalDate.of(2028, 1, 1)))
                .hasMessageContaining("just began");
    }

    @Property
    void neverLessThanNothingAndNeverMoreThanThereIs(@ForAll @IntRange(min = 0) int balance, @ForAll long earnedSince) {
        assertThat(PointsTerm.ending(balance, earnedSince)).isBetween(0, balance);
    }

    /** Each step earns where it is positive, and spends what it can of it where it is not. */
    @Property
    void theFormulaTakesWhatIsLeftOfTheOldestLots(
            @ForAll @Size(max = 60) List<@IntRange(min = -100, max = 100) Integer> steps,
            @ForAll @IntRange(min = 0, max = 60) int termBeginsAt) {
        Deque<int[]> lots = new ArrayDeque<>(); // step, left: the oldest first
        var balance = 0;
        var earnedSince = 0;
        for (int step = 0; step < steps.size(); step++) {
            var points = steps.get(step);
            if (points > 0) {
                lots.add(new int[] {step, points});
                balance += points;
                earnedSince += step >= termBeginsAt ? points : 0;
            } else {
                balance -= spend(lots, Math.min(balance, -points));
            }
        }

        var old = lots.stream()
                .filter(lot -> lot[0] < termBeginsAt)
                .mapToInt(lot -> lot[1])
                .sum();
        assertThat(PointsTerm.ending(balance, earnedSince)).isEqualTo(old);
    }

    private static int spend(Deque<int[]> lots, int points) {
        var left = points;
        while (left > 0) {
            var oldest = lots.getFirst();
            var taken = Math.min(left, oldest[1]);
            oldest[1] -= taken;
            left -= taken;
            if (oldest[1] == 0) {
                lots.removeFirst();
            }
        }
        return points;
    }
}
