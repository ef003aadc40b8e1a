package city.wufei.content.practice;

import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes with an entry: of the same theme or sub-class, and alike in name. In Chinese the thing itself stands last (儿童水杯 is a
 * 水杯), so a common end counts most. Made once for a catalogue; an entry is then compared with its kin alone.
 */
public final class Related {
    private static final int OF_THE_END = 3;
    private static final int OF_THE_BEGINNING = 2;
    private static final int OF_THE_SAME_SUB_CLASS = 1;
    private static final int OF_THE_SAME_THEME = 2;

    /** One character in common says little: 油烟机 and BP机. */
    private static final int TELLING = 2;

    private static final int OF_WHAT_TELLS = 4;

    private final Map<String, List<SortingEntry>> byTheme;
    private final Map<String, List<SortingEntry>> byLastCharacter;
    private final Map<String, List<SortingEntry>> byBeginning;

    private Related(SortingCatalogue catalogue) {
        this.byTheme = catalogue.entries().stream().collect(Collectors.groupingBy(SortingEntry::theme));
        this.byLastCharacter = catalogue.entries().stream().collect(Collectors.groupingBy(Related::lastCharacter));
        this.byBeginning = catalogue.entries().stream().collect(Collectors.groupingBy(Related::beginning));
    }

    public static Related in(SortingCatalogue catalogue) {
        return new Related(catalogue);
    }

    /** The most alike first, at most so many; the same entry of the same catalogue always has the same. */
    public List<SortingEntry> to(SortingEntry entry, int most) {
        return kin(entry)
                .filter(other -> !other.isAmbiguous() && !other.id().equals(entry.id()))
                .map(other -> new Scored(other, alike(entry, other)))
                .filter(scored -> scored.score > 0)
                .sorted(Scored.BEST_FIRST)
                .limit(most)
                .map(Scored::entry)
                .toList();
    }

    private record Scored(SortingEntry entry, int score) {
        private static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt(Scored::score)
                .reversed()
                .thenComparingInt(scored -> scored.entry.name().length())
                .thenComparing(scored -> scored.entry.name());
    }

    /** Of the same theme, named after the same thing, or of the same sub-class with the same thing at the end of the name. */
    private Stream<SortingEntry> kin(SortingEntry entry) {
        var named = byBeginning.getOrDefault(beginning(entry), List.of()).stream();
        var ending = byLastCharacter.getOrDefault(lastCharacter(entry), List.of()).stream()
                .filter(other ->
                        isOfTheSameSubClass(entry, other) && !beginning(other).equals(beginning(entry)));
        return Stream.concat(
                byTheme.getOrDefault(entry.theme(), List.of()).stream(),
                Stream.concat(named, ending).filter(other -> !other.theme().equals(entry.theme())));
    }

    /** Nothing where no part of the names is the same, or only a character of things of different kinds. */
    private static int alike(SortingEntry entry, SortingEntry other) {
        int end = commonEnd(entry.name(), other.name());
        int beginning = commonBeginning(entry.name(), other.name());
        boolean sameTheme = entry.theme().equals(other.theme());
        boolean telling = end + beginning >= TELLING;
        if (end + beginning == 0 || !(telling || (sameTheme && isOfTheSameSubClass(entry, other)))) {
            return 0;
        }
        return (telling ? OF_WHAT_TELLS : 0)
                + OF_THE_END * end
                + OF_THE_BEGINNING * beginning
                + (sameTheme ? OF_THE_SAME_THEME : 0)
                + (isOfTheSameSubClass(entry, other) ? OF_THE_SAME_SUB_CLASS : 0);
    }

    private static boolean isOfTheSameSubClass(SortingEntry entry, SortingEntry other) {
        return entry.sub() != null && entry.sub().equals(other.sub());
    }

    private static int commonEnd(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private static int commonBeginning(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String beginning(SortingEntry entry) {
        return entry.name().substring(0, Math.min(TELLING, entry.name().length()));
    }

    private static String lastCharacter(SortingEntry entry) {
        return entry.name().substring(entry.name().length() - 1);
    }
}
