package city.wufei.content.practice;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.sorting.PackedCatalogues;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.content.sorting.SortingLayer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everyday things, the tip of the day and what goes with what, on the packs that the project ships. */
class LearningTest {

    private static final String SONGJIANG = "310117-songjiang";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @ValueSource(strings = {"shanghai", "hangzhou", "jinan"})
    void everyCityHasEnoughEverydayThingsOfAllBins(String city) {
        var everyday = Everyday.of(PackedCatalogues.of("cn", city));

        assertThat(everyday).hasSizeGreaterThan(150).doesNotHaveDuplicates().noneMatch(SortingEntry::isAmbiguous);
        var counts = everyday.stream().collect(Collectors.groupingBy(SortingEntry::category, Collectors.counting()));
        assertThat(counts.values().stream().filter(count -> count >= 15)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aCatalogueWithoutEverydayThingsStandsInForThem() {
        assertThat(Everyday.of(SortingCatalogue.compose(List.of()))).isEmpty();
        assertThat(DailyTip.of(SortingCatalogue.compose(List.of()), SONGJIANG, DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanghai", "hangzhou", "jinan"})
    void aFortnightOfTipsHardlyRepeatsItself(String city) {
        var catalogue = PackedCatalogues.of("cn", city);

        var tips = IntStream.range(0, 14)
                .mapToObj(day ->
                        DailyTip.of(catalogue, SONGJIANG, DAY.plusDays(day)).orElseThrow())
                .toList();

        assertThat(tips).noneMatch(SortingEntry::isAmbiguous).allMatch(tip -> tip.tip() != null || tip.note() != null);
        assertThat(Set.copyOf(tips)).hasSizeGreaterThan(8);
        assertThat(DailyTip.of(catalogue, SONGJIANG, DAY)).hasValue(tips.getFirst());
    }

    @Test
    void districtsHaveTipsOfTheirOwn() {
        var catalogue = PackedCatalogues.of("cn", "shanghai");

        assertThat(IntStream.range(0, 7).mapToObj(day -> DailyTip.of(catalogue, SONGJIANG, DAY.plusDays(day))))
                .isNotEqualTo(IntStream.range(0, 7)
                        .mapToObj(day -> DailyTip.of(catalogue, "310118-qingpu", DAY.plusDays(day))));
    }

    @Test
    void anEntryThatIsTakenAwayDoesNotChangeTheTip() {
        var all = PackedCatalogues.layer("cn");
        var tip = DailyTip.of(PackedCatalogues.of("cn"), SONGJIANG, DAY).orElseThrow();
        var fewer = SortingCatalogue.compose(List.of(new SortingLayer(
                "cn",
                all.rules(),
                all.files().stream()
                        .filter(file ->
                                !file.theme().contains("药") || file.theme().equals(tip.theme()))
                        .toList())));

        assertThat(DailyTip.of(fewer, SONGJIANG, DAY)).map(SortingEntry::name).hasValue(tip.name());
    }

    @Test
    void whatGoesWithAThingIsAlike() {
        var catalogue = PackedCatalogues.of("cn", "shanghai");
        var related = Related.in(catalogue);

        assertThat(related.to(catalogue.named("核桃壳").orElseThrow(), 8))
                .hasSize(8)
                .extracting(SortingEntry::name)
                .doesNotContain("核桃壳")
                .allMatch(name -> name.endsWith("壳") || name.startsWith("核桃") || name.startsWith("核"));
        assertThat(related.to(catalogue.named("核桃壳").orElseThrow(), 3))
                .isEqualTo(related.to(catalogue.named("核桃壳").orElseThrow(), 8).subList(0, 3));
    }

    @Test
    void aCharacterInCommonMakesNothingRelated() {
        var catalogue = PackedCatalogues.of("cn", "shanghai");
        var related = Related.in(catalogue);

        assertThat(related.to(catalogue.named("油烟机").orElseThrow(), 8))
                .extracting(SortingEntry::name)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .doesNotContain("BP机", "CD机")
                .filteredOn(name -> name.startsWith("油烟机"))
                .hasSizeGreaterThan(4);
    }

    @Test
    void mostEverydayThingsHaveSomethingThatGoesWithThem() {
        var catalogue = PackedCatalogues.of("cn", "shanghai");
        var related = Related.in(catalogue);
        var everyday = Everyday.of(catalogue);

        var alone = everyday.stream()
                .filter(entry -> related.to(entry, 8).size() < 3)
                .toList();

        assertThat(alone.size()).isLessThan(everyday.size() / 5);
    }
}
