package city.wufei.content.hours;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalTime;

/**
 * A stretch of one day in local time; 23:59 stands for the end of the day.
 *
 * @param from first minute
 * @param to last minute, after {@code from}
 */
public record TimeSpan(
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime to) {

    /** What the end of the day is written as. */
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    public TimeSpan {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("opening hours end after they begin: " + from + " to " + to);
        }
    }

    /** Whether the minute of the time lies in it. */
    public boolean holds(LocalTime time) {
        var minute = time.withSecond(0).withNano(0);
        return !minute.isBefore(from) && !minute.isAfter(to);
    }

    /** Whether it is the whole day. */
    @JsonIgnore
    public boolean isWholeDay() {
        return from.equals(LocalTime.MIDNIGHT) && to.equals(END_OF_DAY);
    }
}
