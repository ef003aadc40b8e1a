package city.wufei.portal.notice;

import city.wufei.content.id.Ids;
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

    public String number() {
        return Ids.text(id);
    }
}
