package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What residents of a city ask, and where it goes: a question of the development set, by which the tests measure the search, and
 * editors see what a change would do. The answers were written for this project from the cities' rules.
 *
 * @param city pack id: {@code shanghai}
 * @param kind of wording: {@code exact}, {@code alias}, {@code typo} …
 */
public record DevelopmentQuestion(String city, String query, Category category, String kind) {

    private static final List<String> FILES = List.of(
            "care-and-chemicals",
            "everyday-food",
            "everyday-goods",
            "everyday-hazardous",
            "everyday-families",
            "everyday-neighbours",
            "food",
            "goods",
            "hazardous",
            "home",
            "spoken");

    /** The whole set, some two thousand questions. */
    public static List<DevelopmentQuestion> all() {
        return FILES.stream()
                .flatMap(DevelopmentQuestion::lines)
                .map(DevelopmentQuestion::of)
                .toList();
    }

    /** Whether hits answer it: an ambiguous word is asked back, which is right whatever is meant. */
    public boolean isAnsweredBy(List<SortingHit> hits) {
        return !hits.isEmpty()
                && (hits.getFirst().category() == category
                        || hits.getFirst().entry().isAmbiguous());
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = DevelopmentQuestion.class.getResourceAsStream("development/" + file + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("missing: development/" + file + ".csv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DevelopmentQuestion of(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4) {
            throw new IllegalStateException("not city,query,category,kind: " + line);
        }
        return new DevelopmentQuestion(
                cells[0], cells[1], Category.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3]);
    }
}
