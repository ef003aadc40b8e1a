package city.wufei.portal.session;

import city.wufei.portal.settings.PortalSettings;
import io.micronaut.http.HttpRequest;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.util.List;

/** Where a request comes from: the connection's address, or what our own proxy says when there is one. */
@Singleton
final class Addresses {
    private final PortalSettings settings;

    Addresses(PortalSettings settings) {
        this.settings = settings;
    }

    /** The last entry of X-Forwarded-For is the one that our proxy wrote; everything before it is the client's own claim. */
    String of(HttpRequest<?> request) {
        var forwarded = request.getHeaders().findFirst("X-Forwarded-For");
        if (settings.trustedProxy() && forwarded.isPresent()) {
            return List.of(forwarded.get().split(",", -1)).getLast().strip();
        }
        var address = request.getRemoteAddress().getAddress();
        return address == null ? "" : NetUtil.toAddressString(address);
    }
}
