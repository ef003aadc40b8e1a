package city.wufei.content.practice;

import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What every household throws away, in a fixed order, the commonest first. */
public final class Everyday {
    private static final List<String> NAMES = names();

    private Everyday() {}

    /**
     * The entries of a catalogue that everybody knows and that have one answer; where the catalogue has none of them, its own
     * order stands in.
     */
    public static List<SortingEntry> of(SortingCatalogue catalogue) {
        List<SortingEntry> known = clear(NAMES.stream().flatMap(name -> catalogue.named(name).stream()));
        return known.isEmpty() ? clear(catalogue.entries().stream()) : known;
    }

    private static List<SortingEntry> clear(Stream<SortingEntry> entries) {
        return entries.filter(entry -> !entry.isAmbiguous()).toList();
    }

    private static List<String> names() {
        var stream = Objects.requireNonNull(Everyday.class.getResourceAsStream("everyday.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(name -> !name.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
