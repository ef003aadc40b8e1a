package city.wufei.portal.page;

import city.wufei.content.json.Json;
import city.wufei.portal.settings.Keys;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Carries a flash to the next page in a signed cookie, so that it needs no session and no server that remembers. */
@Singleton
final class Flashes {
    static final String COOKIE = "wufei_flash";

    private final Keys keys;

    Flashes(Keys keys) {
        this.keys = keys;
    }

    String write(Flash flash) {
        var text = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.canonical(flash).getBytes(StandardCharsets.UTF_8));
        return text + "." + keys.sign("flash", text);
    }

    Optional<Flash> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).flatMap(cookie -> read(cookie.getValue()));
    }

    private Optional<Flash> read(String value) {
        var dot = value.indexOf('.');
        if (dot < 0 || !keys.isGenuine("flash", value.substring(0, dot), value.substring(dot + 1))) {
            return Optional.empty();
        }
        var json = new String(Base64.getUrlDecoder().decode(value.substring(0, dot)), StandardCharsets.UTF_8);
        return Optional.of(Json.read(json, Flash.class));
    }
}
