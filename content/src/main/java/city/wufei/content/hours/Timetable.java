package city.wufei.content.hours;

import city.wufei.content.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is open. A special day goes before a public holiday, and that before the day of the week. A weekend that is worked
 * instead of another day (调休) stays a weekend: places are there for those who are free.
 *
 * @param weekly none where nobody has said
 * @param holidays absent where public holidays are as any other day
 */
public record Timetable(List<OpeningHours> weekly, @Nullable HolidayHours holidays, List<SpecialDays> special) {

    public Timetable {
        weekly = List.copyOf(weekly);
        special = List.copyOf(special);
    }

    /** Whether anything is known of the hours. */
    public boolean isKnown() {
        return !weekly.isEmpty();
    }

    /** The hours of a day; a year that the calendar lacks has no public holidays. */
    public DayHours on(LocalDate date, WorkingDays calendar) {
        for (var days : special) {
            if (days.hold(date)) {
                return new DayHours(inOrder(days.open()), days.why());
            }
        }
        var holiday = calendar.holiday(date);
        if (holidays != null && holiday.isPresent()) {
            return new DayHours(inOrder(holidays.open()), holiday.get());
        }
        return new DayHours(
                inOrder(weekly.stream()
                        .filter(hours -> hours.isOn(date.getDayOfWeek()))
                        .map(OpeningHours::span)
                        .toList()),
                null);
    }

    private static List<TimeSpan> inOrder(List<TimeSpan> spans) {
        return spans.stream().sorted(Comparator.comparing(TimeSpan::from)).toList();
    }
}
