package city.wufei.portal.health;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;

/**
 * Shows {@code micronaut.server.server-header}, by which whoever started this server on this machine knows it again, where they
 * ask for its health, and to nobody else.
 */
@ServerFilter("/health/**")
final class StartersMark {

    private final String mark;

    StartersMark(@Value("${micronaut.server.server-header:}") String mark) {
        this.mark = mark;
    }

    @ResponseFilter
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!mark.isEmpty() && ThisMachine.sent(request)) {
            response.header(HttpHeaders.SERVER, mark);
        }
    }

    /** Keeps the server from writing it into every answer. */
    @Singleton
    static final class Elsewhere implements BeanCreatedEventListener<HttpServerConfiguration> {

        @Override
        public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
            event.getBean().setServerHeader(null);
            return event.getBean();
        }
    }
}
