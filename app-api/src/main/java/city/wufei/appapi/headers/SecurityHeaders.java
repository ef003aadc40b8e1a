package city.wufei.appapi.headers;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Sets the headers that a browser keeps its users safe by. A page that needs others sets them itself. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class SecurityHeaders {

    private final boolean https;

    SecurityHeaders(@Value("${wufei.public-url}") String publicUrl) {
        this.https = publicUrl.startsWith("https://");
    }

    @ResponseFilter
    void set(MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        absent(headers, "X-Content-Type-Options", "nosniff");
        absent(headers, "X-Frame-Options", "DENY");
        absent(headers, "Referrer-Policy", "no-referrer");
        absent(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        absent(headers, "Cross-Origin-Resource-Policy", "same-origin");
        absent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        if (https) {
            absent(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static void absent(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.add(name, value);
        }
    }
}
