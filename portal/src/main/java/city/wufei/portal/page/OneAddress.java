package city.wufei.portal.page;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Before anything reads an address: one that cannot be decoded is refused (400), and a page has one address, so that a slash too
 * many at its end leads to the one without.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OneAddress implements Ordered {

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        try {
            request.getParameters().names();
        } catch (IllegalArgumentException undecodable) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, "an address that cannot be decoded");
        }
        var address = Requests.pathAndQuery(request);
        var plain = address.replaceFirst("/+(?=$|\\?)", "");
        var reading = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return reading
                        && plain.startsWith("/")
                        && !plain.equals(address)
                        && isSlashed(request)
                        && Requests.isOurs(plain)
                ? HttpResponse.redirect(URI.create(plain))
                : null;
    }

    private static boolean isSlashed(HttpRequest<?> request) {
        return request.getUri().getRawPath().endsWith("/");
    }
}
