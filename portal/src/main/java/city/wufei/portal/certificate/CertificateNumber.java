package city.wufei.portal.certificate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers of certificates: the district's six digits of GB/T 2260, the standard's prefix, year and serial, such as
 * 310117-XX-2026-0001. Each district counts its own serials. The first certificates were numbered without their district.
 *
 * @param district the six digits; empty in a number of the first kind, or when somebody leaves them out
 * @param rest prefix, year and serial
 */
record CertificateNumber(String district, String rest) {
    private static final Pattern FORM =
            Pattern.compile("(?:([0-9]{6})-?)?([A-Z]{1,10}(?:-[A-Z]{1,10}){0,3})-?(20[0-9]{2})-?([0-9]{4,6})");

    /** The number of a new certificate. */
    static CertificateNumber of(String gbt2260, String prefix, int year, int serial) {
        return new CertificateNumber(gbt2260, "%s-%d-%04d".formatted(prefix, year, serial));
    }

    /** As people type it from paper; case, width, spaces and kinds of dashes do not matter. Empty for what is no number. */
    static Optional<CertificateNumber> parse(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Pd}−－_]", "-")
                .replaceAll("[\\s\\p{Z}]", "");
        var number = FORM.matcher(plain);
        return number.matches()
                ? Optional.of(new CertificateNumber(
                        Optional.ofNullable(number.group(1)).orElse(""),
                        number.group(2) + "-" + number.group(3) + "-" + number.group(4)))
                : Optional.empty();
    }

    /** The same number of a district, for one that was typed without. */
    CertificateNumber in(String gbt2260) {
        return district.isEmpty() ? new CertificateNumber(gbt2260, rest) : this;
    }

    /** As it is printed. */
    String text() {
        return district.isEmpty() ? rest : district + "-" + rest;
    }
}
