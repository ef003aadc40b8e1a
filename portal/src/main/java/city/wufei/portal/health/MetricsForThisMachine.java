package city.wufei.portal.health;

import city.wufei.portal.page.NotHere;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/** Figures are for a collector on this machine: anybody else, and whatever came through a proxy, finds nothing there. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class MetricsForThisMachine {

    /** Goes by the route that was found, however its address was spelled. */
    @RequestFilter
    void check(HttpRequest<?> request) {
        var metrics = RouteAttributes.getRouteMatch(request)
                .filter(match ->
                        match.getRouteInfo().getDeclaringType().getSimpleName().equals("PrometheusEndpoint"))
                .isPresent();
        if (metrics && !ThisMachine.sent(request)) {
            throw new NotHere();
        }
    }
}
