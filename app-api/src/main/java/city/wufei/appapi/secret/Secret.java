package city.wufei.appapi.secret;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The installation's secret, {@code WUFEI_SECRET}. It is never used itself: each purpose has a key of its own by HKDF. */
@Context
public final class Secret {

    private static final int SHORTEST = 32;
    private static final int FEWEST_DISTINCT = 8;

    private final byte[] secret;

    Secret(@Value("${wufei.secret}") String secret) {
        if (secret.length() < SHORTEST) {
            throw new UnsafeConfiguration(
                    "WUFEI_SECRET is missing or shorter than %d characters: set it to the output of `openssl rand -hex 32`, the same for every instance."
                            .formatted(SHORTEST));
        }
        if (secret.chars().distinct().count() < FEWEST_DISTINCT) {
            throw new UnsafeConfiguration(
                    "WUFEI_SECRET can be guessed: set it to the output of `openssl rand -hex 32`, the same for every instance.");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The 256-bit key for a purpose, such as {@code access-token}. */
    public SecretKey keyFor(String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(("wufei " + purpose).getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has HKDF-SHA256 since 25", e);
        }
    }
}
