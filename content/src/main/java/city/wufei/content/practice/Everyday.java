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

    /** A catalogue that knows fewer of the names is small, or speaks of other things: then its own order follows. */
    private static final int ENOUGH = 50;

    /** The entries of a catalogue that everybody knows and that have one answer. */
    public static List<SortingEntry> of(SortingCatalogue catalogue) {
        List<SortingEntry> known = clear(NAMES.stream().flatMap(name -> catalogue.named(name).stream()))
                .toList();
        return known.size() >= ENOUGH
                ? known
                : Stream.concat(known.stream(), clear(catalogue.entries().stream()))
                        .distinct()
                        .limit(ENOUGH)
                        .toList();
    }

    private static Stream<SortingEntry> clear(Stream<SortingEntry> entries) {
        return entries.filter(entry -> !entry.isAmbiguous());
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
