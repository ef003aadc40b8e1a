package city.wufei.content.sorting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names by a key of theirs: their form, pinyin or initials. Finds by the whole key and by its beginning. */
final class NameTable {
    static final NameTable EMPTY = new NameTable(Map.of(), new String[0]);

    /** Longer keys count as this long. */
    private static final int LONGEST = Byte.MAX_VALUE;

    private final Map<String, List<Name>> byKey;
    private final String[] sorted;

    /** Of the sorted keys: beside them, since who looks each up walks about the memory. */
    private final List<List<Name>> named;

    private final byte[] lengths;

    private NameTable(Map<String, List<Name>> byKey, String[] sorted) {
        this.byKey = byKey;
        this.sorted = sorted;
        this.named = Arrays.stream(sorted).map(byKey::get).toList();
        this.lengths = new byte[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            lengths[i] = (byte) Math.min(sorted[i].length(), LONGEST);
        }
    }

    /**
     * Enters the names under their keys.
     *
     * @param before the table of the names that these differ from
     */
    static NameTable of(Names names, Function<Name, Set<String>> keys, NameTable before) {
        Map<String, List<Name>> byKey = new HashMap<>(before.byKey);
        for (Name name : names.gone()) {
            keys.apply(name).forEach(key -> byKey.computeIfPresent(key, (same, there) -> without(names.gone(), there)));
        }
        for (Name name : names.come()) {
            // most keys have one name, and a list that cannot change is a third as large
            keys.apply(name).forEach(key -> byKey.merge(key, List.of(name), NameTable::both));
        }
        Set<String> gone = different(names.gone(), keys, byKey);
        Set<String> come = different(names.come(), keys, before.byKey);
        // what is in order already costs one pass
        String[] sorted = Stream.concat(Arrays.stream(before.sorted).filter(key -> !gone.contains(key)), come.stream())
                .sorted()
                .toArray(String[]::new);
        return new NameTable(byKey, sorted);
    }

    private static @Nullable List<Name> without(Set<Name> gone, List<Name> there) {
        List<Name> left = there.stream().filter(name -> !gone.contains(name)).toList();
        return left.isEmpty() ? null : left;
    }

    private static List<Name> both(List<Name> there, List<Name> name) {
        return Stream.concat(there.stream(), name.stream())
                .sorted(Name.BY_ENTRY)
                .toList();
    }

    /** The keys of names that a table does not have. */
    private static Set<String> different(
            Collection<Name> names, Function<Name, Set<String>> keys, Map<String, List<Name>> byKey) {
        return names.stream()
                .flatMap(name -> keys.apply(name).stream())
                .filter(key -> !byKey.containsKey(key))
                .collect(Collectors.toSet());
    }

    List<Name> with(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Each name whose key is longer than {@code beginning} and starts with it, with that key. */
    void eachThatBegins(String beginning, BiConsumer<String, Name> taker) {
        Range range = after(beginning);
        for (int at = range.from; at < range.to; at++) {
            String key = sorted[at];
            named.get(at).forEach(name -> taker.accept(key, name));
        }
    }

    /**
     * As {@link #eachThatBegins(String, BiConsumer)}, those with the shortest keys first, until the taker, who says what it
     * takes, has taken {@code most}.
     */
    void shortestThatBegin(String beginning, int most, BiPredicate<String, Name> taker) {
        Range range = after(beginning);
        int left = most;
        int unseen = range.to - range.from;
        // bytes that lie side by side: to go through them for each length costs less than to put them in order
        for (int length = beginning.length() + 1; unseen > 0 && length <= LONGEST; length++) {
            for (int at = range.from; at < range.to; at++) {
                if (lengths[at] == length) {
                    unseen--;
                    left -= taken(at, taker);
                    if (left <= 0) {
                        return;
                    }
                }
            }
        }
    }

    private int taken(int at, BiPredicate<String, Name> taker) {
        int taken = 0;
        for (Name name : named.get(at)) {
            taken += taker.test(sorted[at], name) ? 1 : 0;
        }
        return taken;
    }

    /** Places of the sorted keys, the last not among them. */
    private record Range(int from, int to) {}

    /** Where the keys are that start so and are longer. */
    private Range after(String beginning) {
        int same = Arrays.binarySearch(sorted, beginning);
        int from = same < 0 ? -same - 1 : same + 1;
        return new Range(from, end(beginning, from));
    }

    /** Where the keys that start so end: by steps that double, since it is seldom far. */
    private int end(String beginning, int from) {
        int step = 1;
        int low = from;
        while (low + step <= sorted.length && sorted[low + step - 1].startsWith(beginning)) {
            low += step;
            step *= 2;
        }
        int high = Math.min(sorted.length, low + step - 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].startsWith(beginning)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
