package city.wufei.portal.page;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Before anything reads a request: an address that cannot be decoded is refused (400), a list of languages that is none is taken
 * off, and a page has one address, so that a slash too many at its end leads to the one without.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FirstLook implements Ordered {
    private static final Pattern LANGUAGES = Pattern.compile(
            "[A-Za-z0-9*-]{1,35}( *; *q=[0-9.]{1,5})?( *, *[A-Za-z0-9*-]{1,35}( *; *q=[0-9.]{1,5})?){0,20} *");

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }

    /** The framework reads the list for every route, and a broken one would break it. */
    private static void checkLanguages(HttpRequest<?> request) {
        var given = request.getHeaders().getAll(HttpHeaders.ACCEPT_LANGUAGE);
        if (given.stream().anyMatch(list -> !LANGUAGES.matcher(list).matches())
                && request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        try {
            request.getParameters().names();
        } catch (IllegalArgumentException undecodable) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, "an address that cannot be decoded");
        }
        checkLanguages(request);
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
