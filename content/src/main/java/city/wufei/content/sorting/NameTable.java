package city.wufei.content.sorting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names by a key of theirs: their form, pinyin or initials. Finds by the whole key and by its beginning. */
final class NameTable {
    /** Cities have nearly all names in common, and so do versions of a catalogue: how a name is read is found out once. */
    private static final Map<String, List<Pinyin.Reading>> READINGS = new ConcurrentHashMap<>();

    private static final int MOST_READINGS = 200_000;

    private final Map<String, List<Name>> byKey;
    private final String[] sorted;

    private NameTable(Map<String, List<Name>> byKey) {
        this.byKey = byKey;
        this.sorted = byKey.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
    }

    static NameTable of(List<Name> names, Function<Name, Set<String>> keys) {
        Map<String, List<Name>> byKey = new HashMap<>();
        for (Name name : names) {
            keys.apply(name)
                    .forEach(key -> byKey.computeIfAbsent(key, ignored -> new ArrayList<>(1))
                            .add(name));
        }
        return new NameTable(byKey);
    }

    static NameTable byForm(List<Name> names) {
        return of(names, name -> Set.of(name.form()));
    }

    static NameTable byPinyin(List<Name> names) {
        return of(names, name -> read(name, Pinyin.Reading::full));
    }

    static NameTable byInitials(List<Name> names) {
        return of(names, name -> read(name, Pinyin.Reading::initials));
    }

    private static Set<String> read(Name name, Function<Pinyin.Reading, String> key) {
        return Pinyin.isSpelt(name.form())
                ? Set.of()
                : readings(name.form()).stream().map(key).collect(Collectors.toSet());
    }

    private static List<Pinyin.Reading> readings(String form) {
        if (READINGS.size() > MOST_READINGS) {
            READINGS.clear();
        }
        return READINGS.computeIfAbsent(form, Pinyin::readings);
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
