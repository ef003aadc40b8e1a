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
    private static final int LENGTH = 18;

    public CreditCode {
        if (!checks(text)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /** What is wrong with what a person typed, the first that is. */
    enum Fault {
        LENGTH,
        CHARACTERS,
        CHECK
    }

    /** Reads what a person typed: spaces and hyphens dropped, full-width and lower case folded. Empty when it does not check. */
    public static Optional<CreditCode> parse(String typed) {
        var folded = fold(typed);
        return checks(folded) ? Optional.of(new CreditCode(folded)) : Optional.empty();
    }

    /** What to tell a person about what they typed; empty when it is a code. */
    static Optional<Fault> fault(String typed) {
        var folded = fold(typed);
        if (folded.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        if (!hasKnownCharacters(folded)) {
            return Optional.of(Fault.CHARACTERS);
        }
        return checks(folded) ? Optional.empty() : Optional.of(Fault.CHECK);
    }

    /** As it is counted and kept, whatever keyboard typed it. */
    static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
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
        return text.length() == LENGTH && hasKnownCharacters(text) && checkCharacter(text) == text.charAt(LENGTH - 1);
    }

    private static boolean hasKnownCharacters(String text) {
        return text.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return text;
    }
}
