package city.wufei.content.hours;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * A stretch of time that a place is open on some days, in local time; 23:59 stands for the end of the day.
 *
 * @param from first minute
 * @param to last minute, after {@code from} on the same day
 */
public record OpeningHours(
        List<Weekday> days,
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime to) {

    public OpeningHours {
        days = List.copyOf(days);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("opening hours end after they begin: " + from + " to " + to);
        }
    }

    /** Whether the place is open in the minute of the given local time. */
    public boolean isOpenAt(LocalDateTime local) {
        return isOn(local.getDayOfWeek()) && span().holds(local.toLocalTime());
    }

    /** The stretch without its days. */
    public TimeSpan span() {
        return new TimeSpan(from, to);
    }

    boolean isOn(DayOfWeek day) {
        return days.stream().anyMatch(each -> each.dayOfWeek() == day);
    }
}
