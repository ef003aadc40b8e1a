package city.wufei.content.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SortingPropertiesTest {
    private static final SortingIndex INDEX = PackedCatalogues.index("hangzhou");
    private static final List<SortingEntry> ENTRIES = INDEX.catalogue().entries();

    @Property(tries = 500)
    void noStringBreaksTheSearchAndHitsAreInOrder(@ForAll String query) {
        List<SortingHit> hits = INDEX.search(query, 10);

        assertThat(hits).hasSizeLessThanOrEqualTo(10).allMatch(hit -> hit.confidence() > 0 && hit.confidence() <= 1);
        assertThat(hits).doesNotHaveDuplicates().isEqualTo(INDEX.search(query, 10));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void wordsInAnyOrderBreakNothing(@ForAll("phrases") String query) {
        List<SortingHit> hits = INDEX.search(query, 10);

        assertThat(hits).isEqualTo(INDEX.search(query, 10));
        assertThat(INDEX.search(query, 3)).isEqualTo(hits.subList(0, Math.min(3, hits.size())));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void fullWidthFindsTheSame(@ForAll("names") String name) {
        StringBuilder wide = new StringBuilder();
        name.chars().map(c -> c > 0x20 && c < 0x7F ? c + 0xFEE0 : c).forEach(c -> wide.append((char) c));

        assertThat(INDEX.search(wide.toString(), 5)).isEqualTo(INDEX.search(name, 5));
    }

    @Test
    void aQuestionAroundAnyNameFindsTheName() {
        var lost = ENTRIES.parallelStream()
                .map(SortingEntry::name)
                .filter(name -> !first("请问" + name + "是什么垃圾？").equals(first(name)))
                .toList();

        assertThat(lost).isEmpty();
    }

    private static Optional<SortingEntry> first(String query) {
        return INDEX.search(query, 1).stream().map(SortingHit::entry).findFirst();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(ENTRIES).map(SortingEntry::name);
    }

    @Provide
    Arbitrary<String> phrases() {
        Arbitrary<String> words =
                Arbitraries.of("一个", "半瓶", "打碎的", "怎么扔", "的", "没喝完", "dc", "ABC", "🥤", " ", "，", "有油", "旧", "了", "5");
        return Combinators.combine(
                        words.list().ofMaxSize(3), names(), words.list().ofMaxSize(3))
                .as((before, name, after) -> String.join("", before) + name + String.join("", after));
    }
}
