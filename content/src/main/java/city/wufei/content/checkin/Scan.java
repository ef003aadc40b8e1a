package city.wufei.content.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A scan of a genuine code.
 *
 * @param at when it was made, by the phone's clock
 * @param arrived when it arrived, by ours
 * @param codeMadeAt when the code was made: nobody scanned it before
 * @param zone the district's
 * @param fix where it was made, if the phone told
 */
public record Scan(
        Instant at,
        Instant arrived,
        Instant codeMadeAt,
        ZoneId zone,
        @Nullable Fix fix) {

    /** The day that it counts for. A phone's clock can be off so far that there is none: look at that first. */
    LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }
}
