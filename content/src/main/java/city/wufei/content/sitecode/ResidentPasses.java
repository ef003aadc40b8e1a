package city.wufei.content.sitecode;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads residents' own codes, {@code 3.<district>.<keyId>.<mark>.<signature>}. The mark is one AES-256 block of the resident's
 * id and the moment: opaque, and no two codes of a resident have anything in common. Keys are of a month (UTC) and named after it,
 * {@code r202611}; one is good for codes of its own month alone.
 */
public final class ResidentPasses {

    private static final Pattern TEXT =
            Pattern.compile("3\\.([A-Za-z0-9-]{1,40})\\.r([0-9]{6})\\.([A-Za-z0-9_-]{21}[AQgw])\\.([A-Za-z0-9_-]{86})");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int BLOCK = 16;

    /** The longest that rules let a scan wait, so that no text makes us derive keys at will. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Function<String, SecretKey> keys;

    /** Takes the installation's way to derive the 32-byte key of a purpose. */
    public ResidentPasses(Function<String, SecretKey> keys) {
        this.keys = keys;
    }

    /** Whether a text is one, genuine or not. */
    public static boolean isOne(String text) {
        return TEXT.matcher(text).matches();
    }

    /** The text of a pass. */
    public String sign(ResidentPass pass) {
        var month = month(pass.issuedAt());
        var block = ByteBuffer.allocate(BLOCK)
                .putLong(pass.residentId())
                .putLong(pass.issuedAt().toEpochMilli());
        var mark = base64(crypt(Cipher.ENCRYPT_MODE, month, block.array()));
        return Ed25519.sign(pair(month).getPrivate(), String.join(".", "3", pass.district(), "r" + month, mark));
    }

    /** Judges a scanned text. Never throws, whatever was scanned. */
    public ResidentPassOutcome read(String text, Instant now) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return new ResidentPassOutcome.Malformed();
        }
        var month = parts.group(2);
        if (!month.equals(month(now))
                && !month.equals(month(now.minus(OLDEST)))
                && !month.equals(month(now.plus(AHEAD)))) {
            return new ResidentPassOutcome.Forged();
        }
        if (!Ed25519.isSigned(text, pair(month).getPublic())) {
            return new ResidentPassOutcome.Forged();
        }
        var mark = parts.group(3);
        var block = ByteBuffer.wrap(
                crypt(Cipher.DECRYPT_MODE, month, Base64.getUrlDecoder().decode(mark)));
        var pass = new ResidentPass(parts.group(1), block.getLong(), Instant.ofEpochMilli(block.getLong()));
        return new ResidentPassOutcome.Genuine(pass, mark);
    }

    private KeyPair pair(String month) {
        return Ed25519.keyPair(keys.apply("resident code " + month).getEncoded());
    }

    /** A single block whose content never comes twice: chained to nothing, so that it is the block cipher itself. */
    private byte[] crypt(int mode, String month, byte[] block) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            var key = keys.apply("resident code mark " + month).getEncoded();
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK]));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    private static String month(Instant time) {
        return MONTH.format(YearMonth.from(time.atOffset(ZoneOffset.UTC)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
