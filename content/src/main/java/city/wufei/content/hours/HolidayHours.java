package city.wufei.content.hours;

import java.util.List;

/**
 * The hours on public holidays, whatever day of the week they are.
 *
 * @param open none where it is closed
 */
public record HolidayHours(List<TimeSpan> open) {

    public HolidayHours {
        open = open == null ? List.of() : List.copyOf(open);
    }
}
