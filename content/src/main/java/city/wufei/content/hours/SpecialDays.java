package city.wufei.content.hours;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that differ from the others, such as a stocktaking.
 *
 * @param from the first of them
 * @param to the last of them
 * @param open the hours of each of them; none where it is closed
 * @param why in residents' words; absent where there is nothing to say
 */
public record SpecialDays(
        LocalDate from,
        LocalDate to,
        List<TimeSpan> open,
        @Nullable String why) {

    public SpecialDays {
        open = open == null ? List.of() : List.copyOf(open);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("special days end before they begin: " + from + " to " + to);
        }
    }

    boolean hold(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
