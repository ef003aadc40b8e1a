package city.wufei.appapi.checkin;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a phone's clock may be off, and how long a phone without a network may keep a scan.
 *
 * @param back how old a scan may be when it arrives
 * @param ahead how far in the future
 */
@ConfigurationProperties("wufei.check-in")
record CheckInSettings(Duration back, Duration ahead) {

    CheckInSettings {
        if (back.isNegative() || ahead.isNegative()) {
            throw new IllegalArgumentException("wufei.check-in.back and .ahead are not negative");
        }
    }

    /** Whether a scan can have been at a time: neither too long ago nor before its code was made, nor in the future. */
    boolean allows(Instant occurredAt, Instant madeAt, Instant now) {
        return !occurredAt.isBefore(now.minus(back))
                && !occurredAt.isBefore(madeAt.minus(ahead)) // the phone's clock may be as far behind as ahead
                && !occurredAt.isAfter(now.plus(ahead));
    }
}
