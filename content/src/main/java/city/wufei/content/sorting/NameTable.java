package city.wufei.content.sorting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names by a key of theirs: their form, pinyin or initials. Finds by the whole key and by its beginning. */
final class NameTable {
    private final Map<String, List<Name>> byKey;
    private final String[] sorted;

    private NameTable(Map<String, List<Name>> byKey, String[] sorted) {
        this.byKey = byKey;
        this.sorted = sorted;
    }

    /**
     * Enters the names under their keys.
     *
     * @param before a table of nearly the same names, whose order need not be found out again
     */
    static NameTable of(List<Name> names, Function<Name, Set<String>> keys, @Nullable NameTable before) {
        Map<String, List<Name>> byKey = HashMap.newHashMap(names.size());
        for (Name name : names) {
            for (String key : keys.apply(name)) {
                // most keys have one name, and a list that cannot change is a third as large
                List<Name> there = byKey.putIfAbsent(key, List.of(name));
                if (there != null) {
                    byKey.put(
                            key, Stream.concat(there.stream(), Stream.of(name)).toList());
                }
            }
        }
        return new NameTable(byKey, sorted(byKey, before));
    }

    /** What was in order before comes first in that order: sorting then takes one pass. */
    private static String[] sorted(Map<String, List<Name>> byKey, @Nullable NameTable before) {
        List<String> keys = new ArrayList<>(byKey.size());
        if (before != null) {
            Arrays.stream(before.sorted).filter(byKey::containsKey).forEach(keys::add);
        }
        byKey.keySet().stream()
                .filter(key -> before == null || !before.byKey.containsKey(key))
                .forEach(keys::add);
        String[] sorted = keys.toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    List<Name> with(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Each name whose key is longer than {@code beginning} and starts with it, with that key. */
    void eachThatBegins(String beginning, BiConsumer<String, Name> taker) {
        int found = Arrays.binarySearch(sorted, beginning);
        for (int at = found < 0 ? -found - 1 : found + 1; at < sorted.length; at++) {
            String key = sorted[at];
            if (!key.startsWith(beginning)) {
                return;
            }
            with(key).forEach(name -> taker.accept(key, name));
        }
    }
}
