package city.wufei.content.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Codes of certificates: 20 characters of Crockford's base 32, which is 100 random bits and no letter like another. */
public final class CertificateCode {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;

    private CertificateCode() {}

    /** A new one, of random characters. */
    public static String fresh(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /** What somebody typed from paper: case, spaces and hyphens do not matter, O is 0, I and L are 1. */
    public static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
