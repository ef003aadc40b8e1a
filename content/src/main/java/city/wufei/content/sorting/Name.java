package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A name or alias of an entry, as written and as it is looked for. {@code rank} orders entries where nothing else does, the
 * best first.
 */
record Name(String written, Spelling spelling, SortingEntry entry, boolean isAlias, int rank) {
    /** The normal form. */
    String form() {
        return spelling.form();
    }

    Match match() {
        return isAlias ? Match.ALIAS : Match.EXACT;
    }

    /** All names of a catalogue whose normal form is not empty, in the order of ranks. */
    static List<Name> all(SortingCatalogue catalogue) {
        List<Name> names = new ArrayList<>(2 * catalogue.entries().size());
        List<SortingEntry> ranked = commonestFirst(catalogue.entries());
        for (int rank = 0; rank < ranked.size(); rank++) {
            SortingEntry entry = ranked.get(rank);
            names.add(new Name(entry.name(), Spelling.of(entry.name()), entry, false, rank));
            for (String alias : entry.aliases()) {
                names.add(new Name(alias, Spelling.of(alias), entry, true, rank));
            }
        }
        names.removeIf(name -> name.form().isEmpty());
        return names;
    }

    /** A word to ask back about before an answer, then hazardous before the rest, then what has most names in use. */
    private static List<SortingEntry> commonestFirst(List<SortingEntry> entries) {
        return entries.stream()
                .map(Weighed::of)
                .sorted(Comparator.comparingInt(Weighed::weight)
                        .reversed()
                        .thenComparing(weighed -> weighed.entry().name()))
                .map(Weighed::entry)
                .toList();
    }

    /** An entry with all that orders it before its name does, in one number: 40,000 are put in order on each change. */
    private record Weighed(SortingEntry entry, int weight) {
        private static final int MOST = 1023;

        static Weighed of(SortingEntry entry) {
            int asked = entry.isAmbiguous() ? 2 : 0;
            int hazardous = entry.category() == Category.HAZARDOUS ? 1 : 0;
            int aliases = Math.min(entry.aliases().size(), MOST);
            int brevity = MOST - Math.min(entry.name().length(), MOST);
            return new Weighed(entry, ((asked + hazardous) * (MOST + 1) + aliases) * (MOST + 1) + brevity);
        }
    }
}
