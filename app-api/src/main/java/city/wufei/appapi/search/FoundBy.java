package city.wufei.appapi.search;

import city.wufei.contracts.sorting.MatchKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the best answer to a search came about, or that there was none. The code stands in the table. */
enum FoundBy {
    EXACT(MatchKind.EXACT),
    ALIAS(MatchKind.ALIAS),
    PREFIX(MatchKind.PREFIX),
    PINYIN(MatchKind.PINYIN),
    INITIALS(MatchKind.INITIALS),
    FUZZY(MatchKind.FUZZY),
    INFERRED(MatchKind.INFERRED),
    NOTHING(null);

    /** The words named the entry, so that it is what they searched for. */
    static final Set<FoundBy> NAMED = Set.of(EXACT, ALIAS, PINYIN, INITIALS);

    /** Guesses, which an editor should look at. */
    static final Set<FoundBy> GUESSED = Set.of(FUZZY, INFERRED);

    private final @Nullable MatchKind match;

    FoundBy(@Nullable MatchKind match) {
        this.match = match;
    }

    static FoundBy of(MatchKind match) {
        return valueOf(match.name());
    }

    static FoundBy ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes(Set<FoundBy> some) {
        return Arrays.stream(values()).filter(some::contains).map(FoundBy::code).toList();
    }

    @Nullable
    MatchKind match() {
        return match;
    }
}
