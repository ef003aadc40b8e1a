package city.wufei.content.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Category;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How much of the development set is answered right. {@code development/hit-rates.csv} holds how many of each kind were right at the last change, so that a
 * change that makes search worse fails. A change that makes it better raises the number there.
 */
class DevelopmentSetTest {
    private static final Path RATES =
            Path.of("src/test/resources/city/wufei/content/sorting/development/hit-rates.csv");
    private static final List<Asked> ASKED = new ArrayList<>();

    private record Asked(DevelopmentQuestion row, List<SortingHit> hits) {
        boolean isRight() {
            return row.isAnsweredBy(hits);
        }

        @Override
        public String toString() {
            return row + " -> "
                    + (hits.isEmpty()
                            ? "nothing"
                            : hits.getFirst().category() + " " + hits.getFirst().match() + " "
                                    + hits.getFirst().entry().name());
        }
    }

    @BeforeAll
    static void askThemAll() {
        DevelopmentQuestion.all()
                .forEach(row -> ASKED.add(
                        new Asked(row, PackedCatalogues.index(row.city()).search(row.query(), 3))));
    }

    @Test
    void noKindOfWordingIsAnsweredWorseThanBefore() {
        Map<String, Integer> right = new TreeMap<>();
        Map<String, Integer> all = new TreeMap<>();
        for (Asked asked : ASKED) {
            all.merge(asked.row().kind(), 1, Integer::sum);
            right.merge(asked.row().kind(), asked.isRight() ? 1 : 0, Integer::sum);
        }
        all.forEach((kind, count) -> System.out.printf(
                Locale.ROOT, "development set: %-12s %4d of %4d right%n", kind, right.get(kind), count));

        assertThat(right.keySet()).isEqualTo(recorded().keySet());
        recorded()
                .forEach((kind, count) -> assertThat(right.get(kind))
                        .as("right answers to questions of the kind %s; wrong are %s", kind, wrong(kind))
                        .isGreaterThanOrEqualTo(count));
    }

    @Test
    void nothingHazardousIsAnsweredAsHarmless() {
        assertThat(ASKED)
                .filteredOn(asked -> asked.row().category() == Category.HAZARDOUS)
                .isNotEmpty()
                .allMatch(Asked::isRight);
    }

    @Test
    void theSetIsWideEnoughToTell() {
        assertThat(ASKED).hasSizeGreaterThan(1_500);
        assertThat(ASKED).extracting(asked -> asked.row().city()).contains("shanghai", "jinan", "hangzhou");
        assertThat(ASKED.stream().map(Asked::row).distinct()).hasSameSizeAs(ASKED);
    }

    private static List<Asked> wrong(String kind) {
        return ASKED.stream()
                .filter(asked -> asked.row().kind().equals(kind) && !asked.isRight())
                .toList();
    }

    private static Map<String, Integer> recorded() {
        Map<String, Integer> recorded = new TreeMap<>();
        lines().forEach(line -> {
            String[] cells = line.split(",", -1);
            recorded.put(cells[0], Integer.valueOf(cells[1]));
        });
        return recorded;
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(RATES).stream().skip(1).filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
