package city.wufei.appapi.checkin;

import city.wufei.content.checkin.Counts;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a resident was credited with, and has.
 *
 * @param placeBefore of the check-in that arrived before this one, and {@code atBefore} when it was scanned; null where there is none
 * @param byNight of the resident's check-ins in the hours that were asked for
 */
@Introspected
record CountsRow(
        int balance,
        int today,
        int thisMonth,
        @Nullable String placeBefore,
        @Nullable Instant atBefore,
        int byNight) {

    Counts counts() {
        return new Counts(today, thisMonth);
    }
}
