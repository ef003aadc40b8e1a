package city.wufei.content.sorting;

import java.util.ArrayList;
import java.util.List;

/** A name or alias of an entry, as written and in its normal form. {@code rank} orders entries where nothing else does, the best first. */
record Name(String written, String form, SortingEntry entry, boolean isAlias, int rank) {
    Match match() {
        return isAlias ? Match.ALIAS : Match.EXACT;
    }

    /** All names of a catalogue whose normal form is not empty. */
    static List<Name> all(SortingCatalogue catalogue) {
        List<Name> names = new ArrayList<>();
        List<SortingEntry> ranked =
                catalogue.entries().stream().sorted(Hits.COMMONEST_FIRST).toList();
        for (int rank = 0; rank < ranked.size(); rank++) {
            SortingEntry entry = ranked.get(rank);
            names.add(new Name(entry.name(), Normal.form(entry.name()), entry, false, rank));
            for (String alias : entry.aliases()) {
                names.add(new Name(alias, Normal.form(alias), entry, true, rank));
            }
        }
        names.removeIf(name -> name.form().isEmpty());
        return names;
    }
}
