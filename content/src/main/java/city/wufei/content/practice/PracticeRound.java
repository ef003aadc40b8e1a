package city.wufei.content.practice;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.SortingEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws the questions of a round: first from what the resident got wrong before, then from what the district searches most, then
 * from everyday things. Each thing once, none that has no single answer, and, as far as there are others, no category more than
 * {@value #MOST_OF_ONE_CATEGORY} times, so that it does not pay to answer the same each time.
 */
public final class PracticeRound {
    /** Questions of a round. */
    public static final int SIZE = 10;

    static final int MOST_MISSED = 4;
    static final int MOST_POPULAR = 3;
    static final int MOST_OF_ONE_CATEGORY = 4;

    private final RandomGenerator random;
    private final Set<SortingEntry> drawn = new LinkedHashSet<>();
    private final Map<Category, Integer> ofCategory = new EnumMap<>(Category.class);

    private PracticeRound(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A round, in a random order; shorter than {@link #SIZE} only where there are not so many things.
     *
     * @param missed what the resident got wrong; the first come first
     * @param popular what the district searches most, in any order
     * @param everyday the rest, in any order
     */
    public static List<SortingEntry> draw(
            List<SortingEntry> missed,
            List<SortingEntry> popular,
            List<SortingEntry> everyday,
            RandomGenerator random) {
        PracticeRound round = new PracticeRound(random);
        round.take(missed, MOST_MISSED);
        round.take(round.shuffled(popular), MOST_POPULAR);
        List<SortingEntry> rest = new ArrayList<>(round.shuffled(everyday));
        round.take(rest, SIZE);
        rest.addAll(popular);
        rest.addAll(missed);
        round.take(rest, SIZE);
        round.fillUp(rest);
        return round.shuffled(List.copyOf(round.drawn));
    }

    private void take(List<SortingEntry> from, int most) {
        int left = Math.min(most, SIZE - drawn.size());
        for (SortingEntry entry : from) {
            if (left == 0) {
                return;
            }
            if (!entry.isAmbiguous()
                    && ofCategory.getOrDefault(entry.category(), 0) < MOST_OF_ONE_CATEGORY
                    && drawn.add(entry)) {
                ofCategory.merge(entry.category(), 1, Integer::sum);
                left--;
            }
        }
    }

    /** Where there is nothing else, more of the same. */
    private void fillUp(List<SortingEntry> from) {
        from.stream()
                .filter(entry -> !entry.isAmbiguous() && !drawn.contains(entry))
                .distinct()
                .limit(SIZE - (long) drawn.size())
                .toList()
                .forEach(drawn::add);
    }

    private List<SortingEntry> shuffled(List<SortingEntry> entries) {
        List<SortingEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
