package city.wufei.portal.session;

import city.wufei.content.json.Json;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Secrets for cookies and links, and numbers that no other form has: 256 random bits as 43 characters; the database knows only their SHA-256. */
@Singleton
public final class Tokens {
    private static final int BYTES = 32;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final RandomGenerator random;

    Tokens(RandomGenerator random) {
        this.random = random;
    }

    /** One that nobody had before. */
    public String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** What the database may know of it. */
    public static String hash(String token) {
        return Json.sha256(token);
    }
}
