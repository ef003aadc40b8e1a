package city.wufei.portal.session;

import city.wufei.portal.identity.CsrfToken;
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
    private static final Set<String> SAME = Set.of("same-origin", "none");

    private final Keys keys;
    private final Tokens tokens;
    private final PortalSettings settings;

    Csrf(Keys keys, Tokens tokens, PortalSettings settings) {
        this.keys = keys;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** The token for this visitor's forms; someone without any cookie of ours gets one with the first form. */
    CsrfToken token(HttpRequest<?> request) {
        var known = cookie(request);
        var value = known.orElseGet(tokens::fresh);
        return new CsrfToken(keys.sign(PURPOSE, value), known.isPresent() ? Optional.empty() : Optional.of(value));
    }

    boolean isGenuine(HttpRequest<?> request, String token) {
        return cookie(request)
                .filter(value -> keys.isGenuine(PURPOSE, value, token))
                .isPresent();
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
