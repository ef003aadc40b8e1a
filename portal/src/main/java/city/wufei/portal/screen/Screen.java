package city.wufei.portal.screen;

import city.wufei.content.sitecode.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A device that may show a place's code.
 *
 * @param id of the screen and of its key
 * @param publicKey X.509 encoding in Base64
 * @param sealed the private key, see {@link city.wufei.portal.sitecode.KeySeal}
 * @param seenAt when it last asked for codes
 * @param ended who ended its right to show, and when
 */
record Screen(
        String district,
        String id,
        String placeId,
        String publicKey,
        String sealed,
        Instant startedAt,
        String startedBy,
        Optional<Instant> seenAt,
        Optional<Ended> ended) {

    /** It asks every minute; it can go on without an answer for ten. */
    private static final Duration SILENT = Duration.ofMinutes(5);

    record Ended(Instant at, String by) {}

    boolean isEnded() {
        return ended.isPresent();
    }

    /** What the page calls it: running, silent or ended. */
    String state(Instant now) {
        if (isEnded()) {
            return "ended";
        }
        return seenAt.filter(at -> at.isAfter(now.minus(SILENT))).isPresent() ? "running" : "silent";
    }

    /** What everybody may know: the document that the apps verify by. */
    SigningKey published(boolean revoked) {
        return new SigningKey(id, district, publicKey, startedAt, revoked, placeId);
    }
}
