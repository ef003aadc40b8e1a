package city.wufei.appapi.problem;

import city.wufei.content.id.Ids;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Gives each request an id, which stands in the answer, in problems and in the log. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIds {

    /** The header of the answer. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "wufei.request-id";

    private final Ids ids;

    RequestIds(Ids ids) {
        this.ids = ids;
    }

    /** An id that no other request has. */
    public String next() {
        return Ids.text(ids.next());
    }

    static @Nullable String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse(null);
    }

    @RequestFilter
    void name(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, next());
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var id = of(request);
        if (id != null) {
            response.header(HEADER, id);
        }
    }
}
