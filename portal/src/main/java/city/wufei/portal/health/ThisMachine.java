package city.wufei.portal.health;

import io.micronaut.http.HttpRequest;
import java.util.List;

/** Whether a request was made on this machine, and not by a proxy on it for somebody elsewhere. */
final class ThisMachine {
    private static final List<String> OF_PROXIES = List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via");

    private ThisMachine() {}

    static boolean sent(HttpRequest<?> request) {
        var address = request.getRemoteAddress().getAddress();
        return address != null
                && address.isLoopbackAddress()
                && OF_PROXIES.stream().noneMatch(request.getHeaders()::contains);
    }
}
