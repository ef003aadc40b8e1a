package city.wufei.appapi.headers;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Sets the headers that a browser keeps its users safe by. A page that needs others sets them itself. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class SecurityHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    private final Map<String, String> unlessSet;

    SecurityHeaders(@Value("${wufei.public-url}") String publicUrl) {
        var headers = new TreeMap<>(ALWAYS);
        if (publicUrl.startsWith("https://")) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        this.unlessSet = Collections.unmodifiableMap(headers);
    }

    /** The headers, by name, of every answer that does not say otherwise. */
    public Map<String, String> unlessSet() {
        return unlessSet;
    }

    @ResponseFilter
    void set(MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        unlessSet.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.add(name, value);
            }
        });
    }
}
