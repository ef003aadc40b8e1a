package city.wufei.portal.staffapi;

import city.wufei.content.id.Ids;
import city.wufei.content.json.Json;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.settings.PortalSettings;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Tokens by which app-api knows the member of staff behind a call: a JWT (RFC 7519, HS256) that counts for one minute. Its key
 * is derived in both apps alike: HKDF-SHA256 (RFC 5869) of WUFEI_SECRET without salt, for {@code wufei staff}, 32 bytes.
 */
@Singleton
class StaffTokens {
    private static final String AUDIENCE = "staff";
    private static final String PURPOSE = "wufei staff";
    private static final int KEY_BYTES = 32;
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final String HEADER = encoded(Map.of("alg", "HS256", "typ", "JWT"));

    private final SecretKey key;
    private final Clock clock;

    StaffTokens(PortalSettings settings, Clock clock) {
        this.key = derived(settings.secret());
        this.clock = clock;
    }

    String of(Person person) {
        var now = clock.instant();
        var claims = Map.of(
                "aud", AUDIENCE,
                "sub", Ids.text(person.id()),
                "role", person.rolesInOrder().stream().map(Role::code).collect(Collectors.joining(" ")),
                "district", person.district(),
                "iat", now.getEpochSecond(),
                "exp", now.plus(LIFETIME).getEpochSecond());
        var signed = HEADER + "." + encoded(claims);
        return signed + "." + base64(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static SecretKey derived(String secret) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                    .thenExpand(PURPOSE.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has HKDF-SHA256 since 25", e);
        }
    }

    private static String encoded(Map<String, ?> json) {
        return base64(Json.canonical(json).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
