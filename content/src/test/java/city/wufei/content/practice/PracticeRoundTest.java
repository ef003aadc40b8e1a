package city.wufei.content.practice;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.content.sorting.SortingRule;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PracticeRoundTest {

    private static final SortingRule RULE = new SortingRule("rule", "Rule", null, null, null);

    private static final List<Category> CATEGORIES = List.of(Category.values());

    /** Things of all categories, every fifth of them ambiguous. */
    private static final List<SortingEntry> THINGS = IntStream.range(0, 120)
            .mapToObj(i -> thing(i, CATEGORIES.get(i % CATEGORIES.size()), i % 5 == 0))
            .toList();

    @Property(tries = 500)
    void aRoundAsksEachThingOnceAndOnlyWhatHasOneAnswer(
            @ForAll("some") List<SortingEntry> missed,
            @ForAll("some") List<SortingEntry> popular,
            @ForAll("some") List<SortingEntry> everyday,
            @ForAll long seed) {
        var round = PracticeRound.draw(missed, popular, everyday, new Random(seed));
        var all = new HashSet<SortingEntry>();
        Stream.of(missed, popular, everyday).forEach(all::addAll);
        all.removeIf(SortingEntry::isAmbiguous);

        assertThat(round)
                .doesNotHaveDuplicates()
                .noneMatch(SortingEntry::isAmbiguous)
                .isSubsetOf(all)
                .hasSize(Math.min(PracticeRound.SIZE, all.size()));
    }

    @Property(tries = 300)
    void noCategoryTakesTheRoundWhereThereAreOthers(
            @ForAll("some") List<SortingEntry> missed, @ForAll("some") List<SortingEntry> popular, @ForAll long seed) {
        var round = PracticeRound.draw(missed, popular, THINGS, new Random(seed));

        var counts = round.stream().collect(Collectors.groupingBy(SortingEntry::category, Collectors.counting()));
        assertThat(Collections.max(counts.values())).isLessThanOrEqualTo(PracticeRound.MOST_OF_ONE_CATEGORY);
        assertThat(counts.size()).isGreaterThanOrEqualTo(3);
    }

    @Property(tries = 300)
    void whatWasMissedComesBackTheFirstMissedFirst(@ForAll long seed) {
        var missed = clear(0, 60);
        var popular = clear(60, 80);

        var round = PracticeRound.draw(missed, popular, THINGS, new Random(seed));

        assertThat(round).containsAll(missed.subList(0, PracticeRound.MOST_MISSED));
        assertThat(round.stream().filter(popular::contains).count()).isGreaterThanOrEqualTo(PracticeRound.MOST_POPULAR);
    }

    @Property(tries = 100)
    void chanceAloneMakesTheDifference(@ForAll("some") List<SortingEntry> missed, @ForAll long seed) {
        Function<Long, List<SortingEntry>> round =
                chance -> PracticeRound.draw(missed, List.of(), THINGS, new Random(chance));

        assertThat(round.apply(seed)).isEqualTo(round.apply(seed));
    }

    @Test
    void aCatalogueOfOneCategoryMakesARoundToo() {
        var onlyFood = IntStream.range(200, 230)
                .mapToObj(i -> thing(i, Category.FOOD, false))
                .toList();

        assertThat(PracticeRound.draw(List.of(), List.of(), onlyFood, new Random(1)))
                .hasSize(PracticeRound.SIZE);
        assertThat(PracticeRound.draw(List.of(), List.of(), List.of(), new Random(1)))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<SortingEntry>> some() {
        return Arbitraries.of(THINGS).list().ofMaxSize(40);
    }

    private static List<SortingEntry> clear(int from, int to) {
        return THINGS.subList(from, to).stream()
                .filter(entry -> !entry.isAmbiguous())
                .toList();
    }

    private static SortingEntry thing(int number, Category category, boolean ambiguous) {
        return new SortingEntry(
                "id" + number,
                "物" + number,
                List.of(),
                category,
                null,
                null,
                List.of(),
                List.of(),
                ambiguous ? List.of("甲", "乙") : List.of(),
                null,
                RULE,
                null,
                "theme",
                "cn");
    }
}
