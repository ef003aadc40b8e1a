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

    private final Map<String, List<Name>> byKey;
    private final String[] sorted;

    private NameTable(Map<String, List<Name>> byKey, String[] sorted) {
        this.byKey = byKey;
        this.sorted = sorted;
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
