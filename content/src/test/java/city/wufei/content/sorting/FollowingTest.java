package city.wufei.content.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Category;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A catalogue that follows another takes over what is the same, and nobody can tell. */
class FollowingTest {
    private static final SortingRule RULE = new SortingRule("r", "示例规则", null, null, null);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void namesThatFollowOthersAnswerAsNamesEnteredAnew(
            @ForAll("catalogues") List<SortingLine> first,
            @ForAll("catalogues") List<SortingLine> second,
            @ForAll("catalogues") List<SortingLine> third,
            @ForAll("queries") String query) {
        SortingCatalogue one = SortingCatalogue.compose(layers(first));
        SortingCatalogue two = SortingCatalogue.compose(layers(second), one);
        SortingCatalogue three = SortingCatalogue.compose(layers(third), two);
        NameSearch followed = new NameSearch(three, new NameSearch(two, new NameSearch(one, NameSearch.NONE)));
        NameSearch anew = new NameSearch(SortingCatalogue.compose(layers(third)), NameSearch.NONE);

        assertThat(followed.search(query, 10)).isEqualTo(anew.search(query, 10));
        assertThat(followed.suggest(query, 10)).isEqualTo(anew.suggest(query, 10));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aCatalogueThatFollowsAnotherSaysTheSameAsOneComposedAnew(
            @ForAll("catalogues") List<SortingLine> first, @ForAll("catalogues") List<SortingLine> second) {
        SortingCatalogue anew = SortingCatalogue.compose(layers(second));
        SortingCatalogue followed = SortingCatalogue.compose(layers(second), SortingCatalogue.compose(layers(first)));

        assertThat(followed.entries()).isEqualTo(anew.entries());
        assertThat(followed.version()).isEqualTo(anew.version());
    }

    @Test
    void whatDidNotChangeIsTheSameEntry() {
        SortingCatalogue before = SortingCatalogue.compose(layers(List.of(line("苹果", "苹果核"), line("电池"))));
        SortingCatalogue after =
                SortingCatalogue.compose(layers(List.of(line("苹果", "苹果核"), line("电池", "干电池"))), before);

        assertThat(after.named("苹果").orElseThrow()).isSameAs(before.named("苹果").orElseThrow());
        assertThat(after.named("电池").orElseThrow().aliases()).containsExactly("干电池");
    }

    @Provide
    Arbitrary<List<SortingLine>> catalogues() {
        Arbitrary<SortingLine> lines = Combinators.combine(
                        words(), words().list().ofMaxSize(3), Arbitraries.of(Category.FOOD, Category.HAZARDOUS))
                .as(FollowingTest::line);
        return lines.list().uniqueElements(SortingLine::name).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.oneOf(words(), Arbitraries.of("p", "pg", "ping", "dian", "dianchi", "果"));
    }

    /** Few enough that names and aliases of several entries meet. */
    private static Arbitrary<String> words() {
        return Arbitraries.of("苹果", "苹果核", "平果", "电池", "干电池", "电", "果皮", "PG", "殿池");
    }

    private static List<SortingLayer> layers(List<SortingLine> lines) {
        return List.of(new SortingLayer("cn", List.of(RULE), List.of(new SortingFile("示例", "r", lines))));
    }

    private static SortingLine line(String name, String... aliases) {
        return line(name, List.of(aliases), Category.FOOD);
    }

    private static SortingLine line(String name, List<String> aliases, Category category) {
        return new SortingLine(name, aliases, category, null, null, null, null, null, null, null, null);
    }
}
