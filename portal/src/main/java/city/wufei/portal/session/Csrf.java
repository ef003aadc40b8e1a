package city.wufei.portal.session;

import city.wufei.content.id.Ids;
import city.wufei.portal.identity.CsrfToken;
import city.wufei.portal.identity.Person;
import city.wufei.portal.page.Pages;
import city.wufei.portal.settings.Keys;
import city.wufei.portal.settings.PortalSettings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Protects forms: a token that only a page of ours can know (HMAC over the visitor's HttpOnly cookie), and the browser's own word on
 * where the request comes from. Both must be right.
 */
@Singleton
final class Csrf {
    static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF-Token";
    static final String SESSION_COOKIE = "wufei_session";
    private static final String PURPOSE = "csrf";
    private static final String OWNER = "form-owner";
    private static final String DOT = ".";
    private static final Set<String> SAME = Set.of("same-origin", "none");

    private final Keys keys;
    private final Tokens tokens;
    private final PortalSettings settings;

    Csrf(Keys keys, Tokens tokens, PortalSettings settings) {
        this.keys = keys;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * The token for this visitor's forms; someone without any cookie of ours gets one with the first form. It says whose form it is,
     * so that what they typed can be kept for them when they have logged out in another window.
     */
    CsrfToken token(HttpRequest<?> request, Optional<Person> person) {
        var known = cookie(request);
        var value = known.orElseGet(tokens::fresh);
        var owner = person.map(each -> Ids.text(each.id()))
                .map(id -> DOT + id + DOT + keys.sign(OWNER, id))
                .orElse("");
        return new CsrfToken(
                keys.sign(PURPOSE, value) + owner, known.isPresent() ? Optional.empty() : Optional.of(value));
    }

    boolean isGenuine(HttpRequest<?> request, String token) {
        return cookie(request)
                .filter(value -> keys.isGenuine(PURPOSE, value, token.split("\\.", -1)[0]))
                .isPresent();
    }

    /** Whose form it was, where the token is of another session and the browser itself says that the form is from here. */
    Optional<Long> ownerOfOldForm(HttpRequest<?> request, String token) {
        var parts = token.split("\\.", -1);
        var isFromHere = request.getHeaders()
                .findFirst("Sec-Fetch-Site")
                .filter("same-origin"::equals)
                .isPresent();
        return isFromHere && parts.length == 3 && keys.isGenuine(OWNER, parts[1], parts[2])
                ? Ids.parse(parts[1])
                : Optional.empty();
    }

    /** Browsers that say where a request comes from must say "from here"; those that say nothing are judged by the token alone. */
    boolean isFromHere(HttpRequest<?> request) {
        var headers = request.getHeaders();
        var site = headers.findFirst("Sec-Fetch-Site");
        if (site.isPresent()) {
            return SAME.contains(site.get());
        }
        return headers.findFirst(HttpHeaders.ORIGIN)
                .map(origin -> isOurs(request, origin))
                .orElse(true);
    }

    private boolean isOurs(HttpRequest<?> request, String origin) {
        var portal = settings.portalUrl();
        var own = portal.getScheme() + "://" + portal.getAuthority();
        return origin.equals(own)
                || origin.equals("http://" + request.getHeaders().get(HttpHeaders.HOST));
    }

    private static Optional<String> cookie(HttpRequest<?> request) {
        var cookies = request.getCookies();
        return cookies.findCookie(SESSION_COOKIE)
                .or(() -> cookies.findCookie(Pages.VISIT_COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }
}
