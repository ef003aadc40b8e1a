package city.wufei.appapi.rate;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Refuses with 429 what goes beyond a caller's allowance, before anything else is done for the request. Each instance
 * counts by itself: behind a balancer a caller has the sum. What a request is for is told by its route, not by its path,
 * which has more than one spelling.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@Requires(property = "wufei.rate.enabled", value = "true")
public final class RateLimit {

    private static final String NO_ROUTE = "";
    private static final String SESSIONS = "/v1/sessions";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final CallerAddress addresses;
    private final Allowance requests;
    private final Allowance writes;
    private final Allowance sessions;

    RateLimit(RateSettings settings, CallerAddress addresses) {
        this.addresses = addresses;
        this.requests = new Allowance(settings.requestsPerMinute(), MINUTE, settings.rememberedCallers());
        this.writes = new Allowance(settings.writesPerMinute(), MINUTE, settings.rememberedCallers());
        this.sessions = new Allowance(settings.sessionsPerHour(), HOUR, settings.rememberedCallers());
    }

    /**
     * Takes one request that only reads from an address's allowance; false when there is none left.
     *
     * @param headers all lines of a header of the request, by its name
     */
    public boolean takesRead(Function<String, List<String>> headers, InetSocketAddress connection) {
        return requests.take(addresses.of(headers, connection)).isEmpty();
    }

    @RequestFilter
    void take(HttpRequest<?> request) {
        var route = BasicHttpAttributes.getUriTemplate(request).orElse(NO_ROUTE);
        if (!route.equals(NO_ROUTE) && !route.startsWith("/v1/") && !route.startsWith("/staff/")) {
            return;
        }
        var address = addresses.of(request);
        take(requests, address);
        if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
            return;
        }
        if (request.getMethod() == HttpMethod.POST && route.equals(SESSIONS)) {
            take(sessions, address);
        }
        take(writes, request.getHeaders().getAuthorization().orElse(address));
    }

    private static void take(Allowance allowance, String caller) {
        allowance.take(caller).ifPresent(wait -> {
            throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS, wait);
        });
    }
}
