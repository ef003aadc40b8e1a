package city.wufei.appapi.rate;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;

/**
 * The address that a request is counted under. Without a proxy that is the connection's own, whatever the headers say: a
 * caller who may name himself has no limit. Of a list the last is taken, which is the one that the proxy in front wrote.
 */
@Singleton
final class CallerAddress {

    private final String header;

    CallerAddress(RateSettings settings) {
        this.header = settings.clientAddressHeader().strip();
    }

    String of(HttpRequest<?> request) {
        return of(request.getHeaders()::getAll, request.getRemoteAddress());
    }

    String of(Function<String, List<String>> headers, InetSocketAddress connection) {
        var named = header.isEmpty() ? "" : last(String.join(",", headers.apply(header)));
        return named.isEmpty() ? connection.getAddress().getHostAddress() : named;
    }

    private static String last(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }
}
