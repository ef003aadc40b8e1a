package city.wufei.portal.settings;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys by purpose, derived from the installation's secret by HMAC-SHA256, so that a token made for one purpose is worth
 * nothing for another.
 */
@Singleton
public final class Keys {
    private static final String HMAC = "HmacSHA256";

    private final SecretKey root;

    Keys(PortalSettings settings) {
        this.root = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** The 32 bytes of the key for a purpose, such as {@code csrf}. */
    public byte[] key(String purpose) {
        return hmac(root, "wufei/" + purpose);
    }

    /** The AES-256 key for a purpose. */
    public SecretKey cipherKey(String purpose) {
        return new SecretKeySpec(key(purpose), "AES");
    }

    /** Signs a text for a purpose: 43 characters of URL-safe base 64. */
    public String sign(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(new SecretKeySpec(key(purpose), HMAC), text));
    }

    /** Whether the signature is the one of this text and purpose, in constant time. */
    public boolean isGenuine(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
