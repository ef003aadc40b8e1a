package city.wufei.content.sorting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All names of a catalogue in the order of {@link Name#BY_ENTRY}, and how they differ from those before: catalogues follow each
 * other in which a few of 40,000 entries are new, and what is the same entry has the same names.
 *
 * @param gone names of the ones before that are not there any more
 * @param come names that were not there before
 */
record Names(List<Name> all, Set<Name> gone, List<Name> come) {
    /** Names of a catalogue; with {@code before}, those of entries that it has too are taken over. */
    static Names of(SortingCatalogue catalogue, @Nullable Names before) {
        return before == null ? first(catalogue) : after(before, catalogue);
    }

    private static Names first(SortingCatalogue catalogue) {
        List<Name> names = named(catalogue.entries().stream());
        return new Names(names, Set.of(), names);
    }

    private static Names after(Names before, SortingCatalogue catalogue) {
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
        List<Name> come = named(catalogue.entries().stream().filter(entry -> !kept.contains(entry)));
        return new Names(changed(before.all(), gone, come, Name.BY_ENTRY), gone, come);
    }

    /** All names in an order, where those before were in that order: putting 50,000 in order anew takes ten times as long. */
    List<Name> inOrder(Comparator<Name> order, @Nullable List<Name> before) {
        return before == null ? all.stream().sorted(order).toList() : changed(before, gone, come, order);
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

    private static List<Name> named(Stream<SortingEntry> entries) {
        return entries.flatMap(Name::of).sorted(Name.BY_ENTRY).toList();
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
