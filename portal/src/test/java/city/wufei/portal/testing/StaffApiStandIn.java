package city.wufei.portal.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers like app-api's staff API, and remembers what it was asked. */
public final class StaffApiStandIn implements AutoCloseable {
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private volatile boolean broken = true;

    private static final class Answer {
        private final int status;
        private final byte[] body;

        Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }
    }

    private StaffApiStandIn(HttpServer server) {
        this.server = server;
    }

    public static StaffApiStandIn start() {
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

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on it counts this for one place, and nothing for the others. */
    public void counts(String place, long checkIns) {
        answer("/check-ins/summary", 200, """
                {"district":"310117-songjiang","from":"2026-11-17","to":"2026-11-23","total":%d,
                 "places":[{"place":"%s","checkIns":%d,"residents":1,"points":10}]}
                """.formatted(checkIns, place, checkIns));
    }

    /** From now on it answers this where the path ends like that; the query does not count. */
    public void answer(String endOfPath, int status, String body) {
        answer(endOfPath, status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #answer(String, int, String)}, with a file. */
    public void answer(String endOfPath, int status, byte[] body) {
        answers.put(endOfPath, new Answer(status, body));
        broken = false;
    }

    /** From now on it is out of order. */
    public void breakDown() {
        broken = true;
    }

    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The bodies of what was posted. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestURI().toString());
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            if ("POST".equals(exchange.getRequestMethod())) {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            var answer = answerTo(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
            exchange.getResponseBody().write(answer.body);
        }
    }

    private Answer answerTo(String path) {
        if (broken) {
            return new Answer(503, new byte[0]);
        }
        return answers.entrySet().stream()
                .filter(each -> path.endsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new Answer(503, new byte[0]));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
