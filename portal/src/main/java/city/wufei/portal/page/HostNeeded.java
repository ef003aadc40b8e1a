package city.wufei.portal.page;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.HttpVersion;

/** Refuses a request of HTTP/1.1 that does not say for which host it is, as RFC 9112, 3.2 asks; older ones need not. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HostNeeded {

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request instanceof NettyHttpRequest<?> netty
                && netty.getNativeRequest().decoderResult().isSuccess()
                && netty.getNativeRequest().protocolVersion().equals(HttpVersion.HTTP_1_1)
                && !netty.getHeaders().contains(HttpHeaders.HOST)) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, "no Host");
        }
    }
}
