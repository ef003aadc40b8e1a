package city.wufei.portal.desk;

import city.wufei.content.id.Ids;
import city.wufei.portal.application.CaseState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case in the queue.
 *
 * @param late whether an answer that was asked for is overdue
 */
public record QueueRow(
        long id,
        String organisation,
        String type,
        String subdistrict,
        CaseState state,
        Optional<BigDecimal> selfScore,
        Instant submittedAt,
        Optional<LocalDate> dueOn,
        long days,
        boolean late) {

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
