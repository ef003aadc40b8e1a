package city.wufei.appapi.session;

import city.wufei.appapi.secret.Secret;
import city.wufei.content.id.Ids;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes refresh tokens. A token names its session and carries a random part; a MAC over both tells one that was made here
 * from one that was made up, so that nobody ends another's session with a guess. The database keeps the SHA-256 only.
 */
@Singleton
final class RefreshTokens {

    private static final int RANDOM_BYTES = 18;
    private static final int LONGEST = 200;

    private final SecretKey key;
    private final RandomGenerator random;

    RefreshTokens(Secret secret, RandomGenerator random) {
        this.key = secret.keyFor("refresh-token");
        this.random = random;
    }

    /** A token nobody can foresee. */
    String fresh(String district, long sessionId) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return seal(district, sessionId, base64(bytes));
    }

    /** The successor of a token for an Idempotency-Key: the same whenever the same call is repeated. */
    String successor(String token, String district, long sessionId, String idempotencyKey) {
        var bytes = mac("successor\n" + token + '\n' + idempotencyKey);
        return seal(district, sessionId, base64(bytes).substring(0, 24));
    }

    /** Which session a token belongs to; empty when it was not made here. */
    Optional<SessionKey> read(String token) {
        var parts = token.length() <= LONGEST ? token.split("\\.", -1) : new String[0];
        if (parts.length != 4 || !token.equals(sealed(parts[0], parts[1], parts[2]))) {
            return Optional.empty();
        }
        return Ids.parse(parts[1]).map(id -> new SessionKey(parts[0], id));
    }

    /** What the database keeps of a token. */
    String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String seal(String district, long sessionId, String randomPart) {
        return sealed(district, Ids.text(sessionId), randomPart);
    }

    private String sealed(String district, String session, String randomPart) {
        var content = district + '.' + session + '.' + randomPart;
        return content + '.' + base64(mac(content)).substring(0, 24);
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where a session is kept. */
    record SessionKey(String district, long id) {}
}
