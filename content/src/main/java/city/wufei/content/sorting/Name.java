package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A name or alias of an entry, as written and as it is looked for. {@code weight} orders entries where nothing else does: a
 * word to ask back about before an answer, then hazardous before the rest, then what has most names in use, then the shortest.
 */
record Name(String written, Spelling spelling, SortingEntry entry, boolean isAlias, int weight) {
    /** The order of entries where nothing else decides; the names of one entry are equal in it. */
    static final Comparator<Name> BY_ENTRY = Comparator.comparingInt((Name name) -> name.weight())
            .reversed()
            .thenComparing(name -> name.entry().name());

    private static final int MOST = 1023;

    /** The names of an entry whose normal form is not empty: its own, then its aliases in their order. */
    static Stream<Name> of(SortingEntry entry) {
        int weight = weight(entry);
        return Stream.concat(
                        Stream.of(new Name(entry.name(), Spelling.of(entry.name()), entry, false, weight)),
                        entry.aliases().stream().map(alias -> new Name(alias, Spelling.of(alias), entry, true, weight)))
                .filter(name -> !name.form().isEmpty());
    }

    /** The normal form. */
    String form() {
        return spelling.form();
    }

    Match match() {
        return isAlias ? Match.ALIAS : Match.EXACT;
    }

    /** All in one number: 40,000 entries are put in order. */
    private static int weight(SortingEntry entry) {
        int asked = entry.isAmbiguous() ? 2 : 0;
        int hazardous = entry.category() == Category.HAZARDOUS ? 1 : 0;
        int aliases = Math.min(entry.aliases().size(), MOST);
        int brevity = MOST - Math.min(entry.name().length(), MOST);
        return ((asked + hazardous) * (MOST + 1) + aliases) * (MOST + 1) + brevity;
    }
}
