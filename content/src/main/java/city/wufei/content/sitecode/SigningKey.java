package city.wufei.content.sitecode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key that signs a district's site codes.
 *
 * @param keyId [A-Za-z0-9-]{1,40}, unique in the installation
 * @param district pack id; the key counts for this district's sites only
 * @param publicKey X.509 encoding in Base64
 * @param revoked the codes that it signed count no longer
 * @param place the one place whose screen it signs for; absent for a key that signs the district's posters
 */
public record SigningKey(
        String keyId,
        String district,
        String publicKey,
        Instant createdAt,
        boolean revoked,
        @Nullable String place) {

    @JsonCreator
    public SigningKey {
        decode(publicKey);
    }

    /** A key for the district's posters. */
    public SigningKey(String keyId, String district, String publicKey, Instant createdAt, boolean revoked) {
        this(keyId, district, publicKey, createdAt, revoked, null);
    }

    /** A fresh key's public half. */
    public static SigningKey of(String keyId, String district, PublicKey key, Instant createdAt) {
        return new SigningKey(keyId, district, Base64.getEncoder().encodeToString(key.getEncoded()), createdAt, false);
    }

    /** The same key as the one of a place's screen: worth nothing for a poster or another place. */
    public SigningKey forScreenOf(String placeId) {
        return new SigningKey(keyId, district, publicKey, createdAt, revoked, placeId);
    }

    /** The key to verify with. */
    @JsonIgnore
    public PublicKey key() {
        return decode(publicKey);
    }

    private static PublicKey decode(String base64) {
        try {
            var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance("Ed25519").generatePublic(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key: " + base64, e);
        }
    }
}
