package city.wufei.portal.notice;

import city.wufei.content.calendar.NoCalendarForYear;
import city.wufei.content.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a notice is shown.
 *
 * @param minutes only in a demonstration: instead of working days
 * @param provisional its last day lies in a year whose holidays are computed and not announced yet
 */
public record Term(int workingDays, Optional<Integer> minutes, Instant closesAt, boolean provisional) {

    /** The last day on which the notice is shown, in China. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(closesAt.minusMillis(1), Notices.ZONE);
    }

    /** Ends with the last working day, at midnight in China; empty when the calendar of that year is not published yet. */
    public static Optional<Term> ofWorkingDays(WorkingDays calendar, Instant now, int workingDays) {
        try {
            var last = calendar.plus(LocalDate.ofInstant(now, Notices.ZONE), workingDays);
            var closesAt = last.plusDays(1).atStartOfDay(Notices.ZONE).toInstant();
            return Optional.of(new Term(workingDays, Optional.empty(), closesAt, calendar.isProvisional(last)));
        } catch (NoCalendarForYear unknown) {
            return Optional.empty(); // the page says so
        }
    }

    public static Term ofMinutes(Instant now, int workingDays, int minutes) {
        return new Term(workingDays, Optional.of(minutes), now.plus(Duration.ofMinutes(minutes)), false);
    }
}
