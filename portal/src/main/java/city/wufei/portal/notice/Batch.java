package city.wufei.portal.notice;

import city.wufei.content.id.Ids;
import city.wufei.portal.page.Show;
import java.time.Instant;
import java.util.Optional;

/**
 * A public notice of cases that are about to be designated.
 *
 * @param workingDays its length by the calendar
 * @param minutes its length in a demonstration, instead of working days
 */
public record Batch(
        String district,
        long id,
        String title,
        boolean open,
        int workingDays,
        Optional<Integer> minutes,
        Instant opensAt,
        Instant closesAt) {

    /** The term as people read it: to the minute in a demonstration, else to its last day, which is whole. */
    public String term(Show show) {
        return minutes.isPresent()
                ? show.dateTime(opensAt) + " – " + show.dateTime(closesAt)
                : show.date(opensAt) + " – " + show.date(closesAt.minusMillis(1));
    }

    /** Its end as people read it: to the minute in a demonstration, else its last day, which is whole. */
    public String closing(Show show) {
        return minutes.isPresent() ? show.dateTime(closesAt) : show.date(closesAt.minusMillis(1));
    }

    /** Whether it runs at that moment; after its end it is still open for the little while until the clock has ended it. */
    public boolean runsAt(Instant moment) {
        return open && moment.isBefore(closesAt);
    }

    public String number() {
        return Ids.text(id);
    }
}
