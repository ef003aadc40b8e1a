package city.wufei.content.hours;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one day.
 *
 * @param open in the order of the day; none where it is closed
 * @param why what makes the day another one, such as 国庆节; absent on ordinary days
 */
public record DayHours(List<TimeSpan> open, @Nullable String why) {

    public DayHours {
        open = List.copyOf(open);
    }

    /** Whether it is open in the minute of the time. */
    public boolean isOpenAt(LocalTime time) {
        return open.stream().anyMatch(span -> span.holds(time));
    }

    /** In Chinese: 07:00–10:00、17:00–20:30, 全天 or 休息, with what makes the day another one. */
    public String text() {
        return words("全天", "休息", "、", "（", "）");
    }

    /** In English; what makes the day another one stays as it was written. */
    public String textEn() {
        return words("all day", "closed", ", ", " (", ")");
    }

    private String words(String wholeDay, String closed, String and, String begin, String end) {
        var hours = open.isEmpty()
                ? closed
                : open.stream()
                        .map(span -> span.isWholeDay() ? wholeDay : HoursText.span(span))
                        .collect(Collectors.joining(and));
        return why == null ? hours : hours + begin + why + end;
    }
}
