package city.wufei.content.sorting;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How a written name is looked for: its normal form, and for Chinese its readings in full and in initials.
 *
 * @param pinyin empty for what is written in letters, as {@code initials}
 */
record Spelling(String form, Set<String> pinyin, Set<String> initials) {
    /** Cities have nearly all names in common, and so do versions of a catalogue: how a name is read is found out once. */
    private static final Map<String, Spelling> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 200_000;

    Spelling {
        pinyin = Set.copyOf(pinyin);
        initials = Set.copyOf(initials);
    }

    static Spelling of(String written) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(written, Spelling::spell);
    }

    private static Spelling spell(String written) {
        String form = Normal.form(written);
        if (Pinyin.isSpelt(form)) {
            return new Spelling(form, Set.of(), Set.of());
        }
        var readings = Pinyin.readings(form);
        return new Spelling(
                form,
                readings.stream().map(Pinyin.Reading::full).collect(Collectors.toUnmodifiableSet()),
                readings.stream().map(Pinyin.Reading::initials).collect(Collectors.toUnmodifiableSet()));
    }
}
