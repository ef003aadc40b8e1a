package city.wufei.portal.health;

import city.wufei.portal.page.NotHere;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Figures are for a collector on this machine: anybody else, and whatever came through a proxy, finds nothing there. */
@ServerFilter("/prometheus/**")
final class MetricsForThisMachine {

    @RequestFilter
    void check(HttpRequest<?> request) {
        var address = request.getRemoteAddress().getAddress();
        var local = address != null && address.isLoopbackAddress();
        if (!local || request.getHeaders().contains("X-Forwarded-For")) {
            throw new NotHere();
        }
    }
}
