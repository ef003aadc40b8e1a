package city.wufei.portal.certificate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of certificates as people type them from paper: prefix, year and serial, such as XX-2026-0001. */
final class CertificateNumber {
    private static final Pattern FORM =
            Pattern.compile("([A-Z]{1,10}(?:-[A-Z]{1,10}){0,3})-?(20[0-9]{2})-?([0-9]{4,6})");

    private CertificateNumber() {}

    /** As it is printed; case, width, spaces and kinds of dashes do not matter. Empty for what is no number. */
    static Optional<String> parse(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Pd}−－_]", "-")
                .replaceAll("[\\s\\p{Z}]", "");
        var number = FORM.matcher(plain);
        return number.matches()
                ? Optional.of(number.group(1) + "-" + number.group(2) + "-" + number.group(3))
                : Optional.empty();
    }
}
