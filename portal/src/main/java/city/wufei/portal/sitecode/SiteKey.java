package city.wufei.portal.sitecode;

import city.wufei.content.sitecode.SigningKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A pair of keys that signs a district's site codes.
 *
 * @param number 1 for the district's first pair; the greatest one that is not revoked signs
 * @param publicKey X.509 encoding in Base64
 * @param sealed the private key, see {@link KeySeal}
 */
record SiteKey(
        String district,
        int number,
        String keyId,
        String publicKey,
        String sealed,
        Instant createdAt,
        String createdBy,
        Optional<Instant> revokedAt) {

    boolean isRevoked() {
        return revokedAt.isPresent();
    }

    SiteKey revoked(Instant at) {
        return new SiteKey(district, number, keyId, publicKey, sealed, createdAt, createdBy, Optional.of(at));
    }

    /** What everybody may know: the document that the apps verify by. */
    SigningKey published() {
        return new SigningKey(keyId, district, publicKey, createdAt, isRevoked());
    }
}
