package city.wufei.content.practice;

import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses the tip of a day: the same all day and for everybody of a district, another one tomorrow and next door. Each entry draws a
 * number from day, district and its own id, and the highest one wins, so that an entry that an editor adds meanwhile hardly ever
 * changes the tip.
 */
public final class DailyTip {
    /** Longer names are rarely what somebody has in the hand. */
    private static final int LONGEST_NAME = 6;

    /** 投可回收物。 is no tip. */
    private static final int SHORTEST_TIP = 10;

    private DailyTip() {}

    /** The tip among entries that surprise: where the city differs, or where a state changes the bin. Empty of an empty catalogue. */
    public static Optional<SortingEntry> of(SortingCatalogue catalogue, String district, LocalDate day) {
        Set<String> everyday =
                Everyday.of(catalogue).stream().map(SortingEntry::id).collect(Collectors.toSet());
        List<SortingEntry> tips = tips(
                catalogue,
                entry -> saysMoreThanTheBin(entry)
                        && (isDifferentHere(entry) || (hangsOnState(entry) && everyday.contains(entry.id()))));
        return (tips.isEmpty() ? tips(catalogue, entry -> everyday.contains(entry.id())) : tips)
                .stream().max(Comparator.comparing(entry -> draw(day, district, entry), Arrays::compareUnsigned));
    }

    private static List<SortingEntry> tips(SortingCatalogue catalogue, Predicate<SortingEntry> wanted) {
        return catalogue.entries().stream()
                .filter(entry -> !entry.isAmbiguous())
                .filter(entry -> entry.tip() != null || entry.note() != null)
                .filter(wanted)
                .toList();
    }

    private static boolean saysMoreThanTheBin(SortingEntry entry) {
        return entry.tip() != null && entry.tip().length() >= SHORTEST_TIP;
    }

    /** The note speaks of this very thing, and not of a whole group that it is only one of. */
    private static boolean isDifferentHere(SortingEntry entry) {
        return entry.note() != null
                && entry.name().length() <= LONGEST_NAME
                && entry.note().contains(entry.name());
    }

    private static boolean hangsOnState(SortingEntry entry) {
        return entry.states().stream().anyMatch(state -> state.category() != entry.category());
    }

    private static byte[] draw(LocalDate day, String district, SortingEntry entry) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((day + " " + district + " " + entry.id()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
