package city.wufei.portal.person;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be: long rather than complicated (NIST SP 800-63B, 5.1.1.2), not the name, not one that everybody
 * tries first.
 */
final class PasswordRules {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final Set<String> TRIED_FIRST = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "qwertyuiop",
            "1q2w3e4r5t",
            "password123",
            "passw0rd123",
            "administrator",
            "admin12345",
            "admin123456",
            "woaini1314",
            "woaini520",
            "iloveyou123",
            "abc1234567",
            "a123456789",
            "abcd123456",
            "qq123456789",
            "1qaz2wsx3edc",
            "zhongguo123",
            "songjiang123");

    private PasswordRules() {}

    /** The message key of what is wrong with the password; empty when it will do. */
    static Optional<String> problem(String password, String login) {
        var folded = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.too-long");
        }
        if (folded.contains(login) || login.contains(folded)) {
            return Optional.of("password.like-login");
        }
        return isGuessable(folded) ? Optional.of("password.guessable") : Optional.empty();
    }

    private static boolean isGuessable(String folded) {
        return TRIED_FIRST.contains(folded) || folded.chars().distinct().count() < 4;
    }
}
