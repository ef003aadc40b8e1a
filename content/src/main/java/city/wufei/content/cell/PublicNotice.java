package city.wufei.content.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A public notice (公示): the organisations that are about to be designated, in no order of rank.
 *
 * @param title the batch's title
 * @param opensOn first day
 * @param closesAt end of the term for objections
 */
public record PublicNotice(
        String id, String district, String title, LocalDate opensOn, Instant closesAt, List<NoticeItem> items) {

    public PublicNotice {
        items = List.copyOf(items);
    }

    /** Whether an objection is still in time. */
    public boolean isOpenAt(Instant time) {
        return time.isBefore(closesAt);
    }
}
