package city.wufei.appapi.headers;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.util.List;

/**
 * Shows the metrics, and every other management endpoint but health, to this machine alone: not to others, and not to what
 * a proxy on this machine passes on. The route tells what a request is for, however its path is spelt.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LoopbackOnly {

    /** By any of these a proxy shows itself; the header that it is known to set comes on top. */
    private static final List<String> OF_PROXIES = List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via");

    private final String clientAddressHeader;

    LoopbackOnly(@Value("${wufei.rate.client-address-header}") String clientAddressHeader) {
        this.clientAddressHeader = clientAddressHeader.strip();
    }

    @RequestFilter
    void refuseOthers(HttpRequest<?> request) {
        if (RouteAttributes.getRouteInfo(request).filter(LoopbackOnly::isInside).isEmpty()) {
            return;
        }
        if (isPassedOn(request.getHeaders())
                || !request.getRemoteAddress().getAddress().isLoopbackAddress()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
    }

    private boolean isPassedOn(HttpHeaders headers) {
        return OF_PROXIES.stream().anyMatch(headers::contains)
                || (!clientAddressHeader.isEmpty() && headers.contains(clientAddressHeader));
    }

    private static boolean isInside(RouteInfo<?> route) {
        return route.getAnnotationMetadata().hasAnnotation(Endpoint.class)
                && route.getDeclaringType() != HealthEndpoint.class;
    }
}
