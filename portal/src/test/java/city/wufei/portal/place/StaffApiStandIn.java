package city.wufei.portal.place;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers like app-api's staff API, and remembers what it was asked. */
final class StaffApiStandIn implements AutoCloseable {
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private volatile String answer = "{}";
    private volatile int status = 503;

    private StaffApiStandIn(HttpServer server) {
        this.server = server;
    }

    static StaffApiStandIn start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var standIn = new StaffApiStandIn(server);
            server.createContext("/staff/v1/", standIn::handle);
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on it counts this for one place, and nothing for the others. */
    void counts(String place, long checkIns) {
        answer = """
                {"district":"310117-songjiang","from":"2026-11-17","to":"2026-11-23","total":%d,
                 "places":[{"place":"%s","checkIns":%d,"residents":1,"points":10}]}
                """.formatted(checkIns, place, checkIns);
        status = 200;
    }

    /** From now on it is out of order. */
    void breakDown() {
        status = 503;
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    List<String> tokens() {
        return List.copyOf(tokens);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestURI().toString());
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
