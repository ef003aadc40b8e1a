package city.wufei.portal.sitecode;

import java.time.Instant;
import java.util.Optional;

/**
 * A poster with the code of a place. It never changes but for being printed and being revoked.
 *
 * @param serial unique in the district; what stands in small type on the paper
 * @param number 1 for the place's first poster
 * @param code the signed text
 * @param prints how often its PDF was made
 * @param keyRevoked whether the key that signed it is out of use
 */
public record Poster(
        String district,
        String serial,
        String placeId,
        int number,
        String keyId,
        String code,
        Instant madeAt,
        String madeBy,
        int prints,
        Optional<Instant> printedAt,
        Optional<Revocation> revocation,
        boolean keyRevoked) {

    /** Why and when a poster was taken out of use. */
    public record Revocation(Instant at, String by, String reason) {}

    /** Whether a check-in with this poster still counts. */
    public boolean counts() {
        return revocation.isEmpty() && !keyRevoked;
    }
}
