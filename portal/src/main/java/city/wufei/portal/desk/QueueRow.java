package city.wufei.portal.desk;

import city.wufei.content.calendar.NoCalendarForYear;
import city.wufei.content.calendar.WorkingDays;
import city.wufei.content.id.Ids;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.page.Show;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case in the queue.
 *
 * @param since when it came into its state
 * @param dueOn the last day of a term that the rules set for this state; most states have none
 * @param late whether an answer that was asked for is overdue
 * @param waited the working days since then; empty where nobody waits or the calendar of a year is not there
 */
public record QueueRow(
        long id,
        String organisation,
        String type,
        String subdistrict,
        CaseState state,
        Optional<BigDecimal> selfScore,
        Instant submittedAt,
        Instant since,
        Optional<LocalDate> dueOn,
        long days,
        boolean late,
        Optional<Integer> waited) {
    /** The row with the working days that it has waited until now. */
    QueueRow waited(WorkingDays calendar, Instant now) {
        return new QueueRow(
                id,
                organisation,
                type,
                subdistrict,
                state,
                selfScore,
                submittedAt,
                since,
                dueOn,
                days,
                late,
                state.isFinal() ? Optional.empty() : workingDays(calendar, now));
    }

    private Optional<Integer> workingDays(WorkingDays calendar, Instant now) {
        try {
            return Optional.of(
                    calendar.since(LocalDate.ofInstant(since, Show.ZONE), LocalDate.ofInstant(now, Show.ZONE)));
        } catch (NoCalendarForYear unknown) {
            return Optional.empty();
        }
    }

    /** Who has to act next. */
    public Waiting waiting() {
        return Waiting.on(state);
    }

    public String number() {
        return Ids.text(id);
    }

    static long days(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toDays());
    }
}
