package city.wufei.portal.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code: 18 characters of the 31 that GB 32100-2015 allows (no I, O, S, V, Z), the last one a check
 * character over the seventeen before it. A code that does not check cannot exist.
 */
public record CreditCode(String text) {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public CreditCode {
        if (!checks(text)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /** Reads what a person typed: spaces and hyphens dropped, full-width and lower case folded. Empty when it does not check. */
    public static Optional<CreditCode> parse(String typed) {
        var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        return checks(folded) ? Optional.of(new CreditCode(folded)) : Optional.empty();
    }

    /** The check character of GB 32100-2015, 5.2: 31 minus the weighted sum (weights 3^i mod 31) modulo 31. */
    static char checkCharacter(CharSequence first17) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++) {
            sum += CHARACTERS.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    private static boolean checks(String text) {
        return text.length() == 18
                && text.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)
                && checkCharacter(text) == text.charAt(17);
    }

    @Override
    public String toString() {
        return text;
    }
}
