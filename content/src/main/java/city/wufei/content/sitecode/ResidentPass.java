package city.wufei.content.sitecode;

import java.time.Duration;
import java.time.Instant;

/**
 * What a resident's own code says to the service that made it.
 *
 * @param district pack id
 * @param residentId known to nobody who reads the code
 * @param issuedAt to the millisecond
 */
public record ResidentPass(String district, long residentId, Instant issuedAt) {

    /** How long it can be scanned. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    /** When it can be scanned no longer. */
    public Instant expiresAt() {
        return issuedAt.plus(LIFETIME);
    }

    /** Whether it could be scanned at the time, by a clock that is off by no more than so much. */
    public boolean isValidAt(Instant time, Duration tolerance) {
        return !time.isBefore(issuedAt.minus(tolerance))
                && time.isBefore(expiresAt().plus(tolerance));
    }
}
