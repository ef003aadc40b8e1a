package city.wufei.content.sorting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an entry comes to be from the lines of its layers. */
final class EntryComposition {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ID_LENGTH = 13;

    private EntryComposition() {}

    static SortingEntry first(
            String id, SortingLayer layer, SortingFile file, SortingLine line, Map<String, SortingRule> rules) {
        if (line.category() == null) {
            throw new IllegalArgumentException(layer.pack() + ": " + line.name() + " has no category");
        }
        return new SortingEntry(
                id,
                line.name(),
                orEmpty(line.aliases()),
                line.category(),
                text(line.sub(), null),
                text(line.tip(), null),
                orEmpty(line.states()),
                orEmpty(line.components()),
                orEmpty(line.ask()),
                text(line.stream(), null),
                rule(layer, file, line, rules),
                text(line.note(), null),
                file.theme(),
                layer.pack());
    }

    static SortingEntry override(
            SortingEntry above,
            SortingLayer layer,
            SortingFile file,
            SortingLine line,
            Map<String, SortingRule> rules) {
        return new SortingEntry(
                above.id(),
                above.name(),
                or(line.aliases(), above.aliases()),
                or(line.category(), above.category()),
                text(line.sub(), above.sub()),
                text(line.tip(), above.tip()),
                or(line.states(), above.states()),
                or(line.components(), above.components()),
                or(line.ask(), above.ask()),
                text(line.stream(), above.stream()),
                line.rule() == null && file.rule() == null ? above.rule() : rule(layer, file, line, rules),
                text(line.note(), above.note()),
                above.theme(),
                layer.pack());
    }

    /** The first 65 bits of the name's SHA-256 in Crockford's base 32: 13 characters, as long as every other id. */
    static String id(String name) {
        byte[] hash = SortingCatalogue.sha256(name);
        StringBuilder id = new StringBuilder(ID_LENGTH);
        int bits = 0;
        int held = 0;
        for (int at = 0; id.length() < ID_LENGTH; ) {
            if (held < 5) {
                bits = (bits << 8) | (hash[at++] & 0xFF);
                held += 8;
            }
            held -= 5;
            id.append(CROCKFORD.charAt((bits >> held) & 31));
            bits &= (1 << held) - 1;
        }
        return id.toString();
    }

    private static SortingRule rule(
            SortingLayer layer, SortingFile file, SortingLine line, Map<String, SortingRule> rules) {
        String id = line.rule() == null ? file.rule() : line.rule();
        SortingRule rule = id == null ? null : rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException(layer.pack() + ": " + line.name() + " rests on an unknown rule: " + id);
        }
        return rule;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    /** A blank text is given, and takes the one above away. */
    private static @Nullable String text(@Nullable String given, @Nullable String above) {
        if (given == null) {
            return above;
        }
        return given.isBlank() ? null : given;
    }

    private static <T> T or(@Nullable T given, T above) {
        return given == null ? above : given;
    }
}
