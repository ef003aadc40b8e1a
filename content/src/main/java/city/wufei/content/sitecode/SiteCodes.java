package city.wufei.content.sitecode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Signs and verifies site codes with Ed25519 (RFC 8032). The text is {@code 1.<district>.<placeId>.<keyId>.<serial>.<signature>}
 * with the signature in Base64url without padding; there is exactly one text for a code and a key.
 */
public final class SiteCodes {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern TEXT = Pattern.compile(
            "1\\.([A-Za-z0-9-]{1,40})\\.([A-Za-z0-9-]{1,40})\\.([A-Za-z0-9-]{1,40})\\.([A-Za-z0-9]{1,20})\\.([A-Za-z0-9_-]{86})");

    private SiteCodes() {}

    /** A fresh pair of keys. */
    public static KeyPair newKeyPair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has Ed25519 since 15", e);
        }
    }

    /** The text of a signed code. */
    public static String sign(PrivateKey key, SiteCode code) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bytes(code.payload()));
            return code.payload() + '.' + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot sign with this key", e);
        }
    }

    /** Judges a scanned text. Never throws, whatever was scanned. */
    public static SiteCodeOutcome verify(String text, Function<String, Optional<SigningKey>> keys) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return new SiteCodeOutcome.Malformed();
        }
        var code = SiteCode.of(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
        var key = keys.apply(code.keyId()).filter(k -> !k.revoked());
        if (key.isEmpty()) {
            return new SiteCodeOutcome.UnknownKey(code.keyId());
        }
        return key.get().district().equals(code.district())
                        && isSigned(code, parts.group(5), key.get().key())
                ? new SiteCodeOutcome.Genuine(code)
                : new SiteCodeOutcome.Forged();
    }

    private static boolean isSigned(SiteCode code, String signature, PublicKey key) {
        var bytes = Base64.getUrlDecoder().decode(signature);
        if (!base64(bytes).equals(signature)) {
            return false; // the last character's spare bits would make a second text for the same code
        }
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(bytes(code.payload()));
            return verifier.verify(bytes);
        } catch (GeneralSecurityException e) {
            return false; // bytes that are no signature at all
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
