package city.wufei.portal.certificate;

import city.wufei.content.cell.CertificateCode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody types or pastes to have a certificate verified: its number, its code, or the whole link of its QR code. */
final class AskedCertificate {
    private static final Pattern LINK = Pattern.compile(
            "(?:https?:)?(?://)?[^\\s/?#]*/(?:[^\\s?#]*/)?verify/([^\\s/?#]+)/?(?:[?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);
    /** The characters of codes, {@link CertificateCode}. */
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{20}");

    private AskedCertificate() {}

    /** The number or the code as addresses have it; empty for what can be neither. */
    static Optional<String> read(String typed) {
        var asked = withoutLink(typed.strip());
        return CertificateNumber.parse(asked)
                .map(CertificateNumber::text)
                .or(() -> Optional.of(CertificateCode.normalise(asked))
                        .filter(code -> CODE.matcher(code).matches()));
    }

    /** Half width first: some keyboards and chats widen a link's signs. */
    private static String withoutLink(String typed) {
        var link = LINK.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        return link.matches() ? decoded(link.group(1)) : typed;
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }
}
