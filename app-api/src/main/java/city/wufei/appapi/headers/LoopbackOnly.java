package city.wufei.appapi.headers;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Shows the metrics to this machine alone: not to others, and not to what a proxy on this machine passes on. */
@ServerFilter("/prometheus")
final class LoopbackOnly {

    @RequestFilter
    void refuseOthers(HttpRequest<?> request) {
        var headers = request.getHeaders();
        var passedOn = headers.contains("X-Forwarded-For") || headers.contains("Forwarded") || headers.contains("Via");
        if (passedOn || !request.getRemoteAddress().getAddress().isLoopbackAddress()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
    }
}
