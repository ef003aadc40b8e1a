package city.wufei.content.sorting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
        eachThatBegins(beginning, Integer.MAX_VALUE, taker);
    }

    /** As {@link #eachThatBegins(String, BiConsumer)}, of many keys the {@code most} shortest alone, in their order. */
    void eachThatBegins(String beginning, int most, BiConsumer<String, Name> taker) {
        int same = Arrays.binarySearch(sorted, beginning);
        int from = same < 0 ? -same - 1 : same + 1;
        int to = end(beginning, from);
        int[] ofLength = ofLength(from, to);
        int longest = 0;
        int left = most;
        while (longest < LONGEST && ofLength[longest] <= left) {
            left -= ofLength[longest++];
        }
        for (int at = from; at < to; at++) {
            if (lengths[at] < longest || (lengths[at] == longest && left-- > 0)) {
                String key = sorted[at];
                named.get(at).forEach(name -> taker.accept(key, name));
            }
        }
    }

    /** Where the keys that start so end. */
    private int end(String beginning, int from) {
        int low = from;
        int high = sorted.length;
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

    /** How many keys there are of each length. */
    private int[] ofLength(int from, int to) {
        int[] ofLength = new int[LONGEST + 1];
        for (int at = from; at < to; at++) {
            ofLength[lengths[at]]++;
        }
        return ofLength;
    }
}
