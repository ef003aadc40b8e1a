package city.wufei.content.sitecode;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Signs and verifies site codes with Ed25519 (RFC 8032). The text is {@code 1.<district>.<placeId>.<keyId>.<serial>.<signature>} on a
 * poster and {@code 2.<district>.<placeId>.<keyId>.<step>.<signature>} on a screen, with the signature in Base64url without
 * padding; there is exactly one text for a code and a key.
 */
public final class SiteCodes {

    private static final Pattern TEXT = Pattern.compile(
            "1\\.([A-Za-z0-9-]{1,40})\\.([A-Za-z0-9-]{1,40})\\.([A-Za-z0-9-]{1,40})\\.([A-Za-z0-9]{1,20})\\.([A-Za-z0-9_-]{86})");

    private static final Pattern SCREEN_TEXT = Pattern.compile(
            "2\\.([A-Za-z0-9-]{1,40})\\.([A-Za-z0-9-]{1,40})\\.([A-Za-z0-9-]{1,40})\\.(0|[1-9][0-9]{0,11})\\.([A-Za-z0-9_-]{86})");

    private SiteCodes() {}

    /** A fresh pair of keys. */
    public static KeyPair newKeyPair() {
        return Ed25519.newKeyPair();
    }

    /** The text of a poster's signed code. */
    public static String sign(PrivateKey key, SiteCode code) {
        return Ed25519.sign(key, code.payload());
    }

    /** The text of a screen's signed code. */
    public static String sign(PrivateKey key, ScreenCode code) {
        return Ed25519.sign(key, code.payload());
    }

    /** Judges a scanned text. Never throws, whatever was scanned. */
    public static SiteCodeOutcome verify(String text, Function<String, Optional<SigningKey>> keys) {
        var poster = TEXT.matcher(text);
        if (poster.matches()) {
            var code = SiteCode.of(poster.group(1), poster.group(2), poster.group(3), poster.group(4));
            return verify(text, code.keyId(), keys, key -> isFor(key, code), new SiteCodeOutcome.Genuine(code));
        }
        var screen = SCREEN_TEXT.matcher(text);
        if (screen.matches()) {
            var step = Long.parseLong(screen.group(4));
            var code = new ScreenCode(screen.group(1), screen.group(2), screen.group(3), step);
            return verify(text, code.keyId(), keys, key -> isFor(key, code), new SiteCodeOutcome.OnScreen(code));
        }
        return new SiteCodeOutcome.Malformed();
    }

    private static SiteCodeOutcome verify(
            String text,
            String keyId,
            Function<String, Optional<SigningKey>> keys,
            Predicate<SigningKey> fits,
            SiteCodeOutcome genuine) {
        var key = keys.apply(keyId).filter(k -> !k.revoked());
        if (key.isEmpty()) {
            return new SiteCodeOutcome.UnknownKey(keyId);
        }
        return fits.test(key.get()) && Ed25519.isSigned(text, key.get().key()) ? genuine : new SiteCodeOutcome.Forged();
    }

    /** A screen's key signs no poster: a tablet that is stolen makes nothing that lasts. */
    private static boolean isFor(SigningKey key, SiteCode code) {
        return key.place() == null && key.district().equals(code.district());
    }

    private static boolean isFor(SigningKey key, ScreenCode code) {
        return code.placeId().equals(key.place()) && key.district().equals(code.district());
    }
}
