package city.wufei.content.sorting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * All names of a catalogue in the order of {@link Name#BY_ENTRY}, and how they differ from those before: catalogues follow each
 * other in which a few of 40,000 entries are new, and what is the same entry has the same names.
 *
 * @param gone names of the ones before that are not there any more
 * @param come names that were not there before
 */
record Names(List<Name> all, Set<Name> gone, List<Name> come) {
    static final Names NONE = new Names(List.of(), Set.of(), List.of());

    /** Names of a catalogue; those of entries that are there already are taken over. */
    static Names of(SortingCatalogue catalogue, Names before) {
        Set<SortingEntry> there = identitySet();
        there.addAll(catalogue.entries());
        Set<SortingEntry> kept = identitySet();
        Set<Name> gone = identitySet();
        for (Name name : before.all()) {
            if (there.contains(name.entry())) {
                kept.add(name.entry());
            } else {
                gone.add(name);
            }
        }
        List<Name> come = catalogue.entries().stream()
                .filter(entry -> !kept.contains(entry))
                .flatMap(Name::of)
                .toList();
        return new Names(changed(before.all(), gone, come, Name.BY_ENTRY), gone, come);
    }

    /** All names in an order, where those before were in that order: putting 50,000 in order anew takes ten times as long. */
    List<Name> inOrder(Comparator<Name> order, List<Name> before) {
        return changed(before, gone, come, order);
    }

    private static List<Name> changed(List<Name> before, Set<Name> gone, List<Name> come, Comparator<Name> order) {
        List<Name> kept = before.stream().filter(name -> !gone.contains(name)).toList();
        List<Name> changed = new ArrayList<>(kept.size() + come.size());
        int from = 0;
        for (Name name : come.stream().sorted(order).toList()) {
            int found = Collections.binarySearch(kept, name, order);
            int at = found < 0 ? -found - 1 : found;
            changed.addAll(kept.subList(from, at));
            changed.add(name);
            from = at;
        }
        changed.addAll(kept.subList(from, kept.size()));
        return Collections.unmodifiableList(changed);
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
