package city.wufei.portal.page;

import city.wufei.portal.settings.PortalSettings;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Headers of every response: no inline script or style, no framing, no guessing of types, no address given away. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders implements Ordered {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "manifest-src 'self'";

    private final PortalSettings settings;

    SecurityHeaders(PortalSettings settings) {
        this.settings = settings;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    /** By the raw query: of an address that cannot be decoded there are no parameters. */
    private static boolean isVersioned(HttpRequest<?> request) {
        var query = request.getUri().getRawQuery();
        return query != null && ("&" + query).contains("&v=");
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        add(response);
        if (request.getPath().startsWith("/webjars/") || isVersioned(request)) {
            response.getHeaders().set("Cache-Control", "public, max-age=31536000, immutable");
        }
    }

    /** For what is answered before any filter runs, such as an address that cannot be read. */
    void add(MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", POLICY);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!headers.contains("Permissions-Policy")) {
            headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        }
        if (settings.https()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
