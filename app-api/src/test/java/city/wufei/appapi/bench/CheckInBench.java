package city.wufei.appapi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Checks in over HTTP, durably, beside a plain JDBC loop that sends the same SQL: what one check-in sends to the database is
 * recorded in the driver, and sent again with other ids.
 */
final class CheckInBench {

    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    /** More than a machine of this kind does in a second, so that the residents suffice. */
    private static final int CHECK_INS_PER_SECOND = 4_000;

    private final Subject subject;
    private final List<Scan> scans;
    private final ConcurrentLinkedQueue<String> tokens = new ConcurrentLinkedQueue<>();

    private CheckInBench(Subject subject) {
        this.subject = subject;
        this.scans = subject.sites().stream()
                .map(site -> new Scan(site.id(), subject.codeAt(site)))
                .toList();
    }

    static void run(Subject subject, Rounds rounds) throws Exception {
        new CheckInBench(subject).run(rounds);
    }

    private void run(Rounds rounds) throws Exception {
        var script = script();
        var places = scans.stream().map(Scan::placeId).toList();
        var both = rounds.run(
                time -> Load.run("plain JDBC, the same SQL", time, number -> new SqlLoop(subject, script, places)),
                time -> {
                    sessions(Math.toIntExact(time.toSeconds() * CHECK_INS_PER_SECOND / scans.size()));
                    return Load.run("citizen API", time, number -> new Phone());
                });
        var title = "check-in: POST /v1/check-ins, %d statements each, %d connections, %s"
                .formatted(script.statements().size(), Load.workers(), rounds);
        Table.print(System.out, title, both.ceiling(), both.subject());
    }

    /** A site and the code on its poster. */
    private record Scan(String placeId, String code) {}

    private Script script() throws Exception {
        sessions(1);
        try (var phone = new Phone()) {
            phone.work(); // opens what is opened once, such as the pool's connections
            var key = UUID.randomUUID().toString();
            var place = scans.get(1);
            return new Script(RecordedSql.during(() -> phone.checkIn(place, key)), place.placeId(), key);
        }
    }

    /** Starts sessions until there are so many unused ones. */
    private void sessions(int count) throws Exception {
        try (var pool = Executors.newFixedThreadPool(Load.workers())) {
            var starters = IntStream.range(0, Load.workers())
                    .<Future<?>>mapToObj(number -> pool.submit(() -> startSessions(count)))
                    .toList();
            for (var starter : starters) {
                starter.get();
            }
        }
    }

    private Void startSessions(int count) throws IOException {
        try (var connection = new HttpConnection(subject.port())) {
            while (tokens.size() < count) {
                var answer = connection.exchange(
                        post("/v1/sessions", "", "{\"kind\":\"guest\",\"district\":\"" + Subject.DISTRICT + "\"}"));
                var token = TOKEN.matcher(HttpConnection.body(answer));
                if (!token.find()) {
                    throw new IOException("no session: " + HttpConnection.body(answer));
                }
                tokens.add(token.group(1));
            }
        }
        return null;
    }

    private static byte[] post(String path, String headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
                        .formatted(path, bytes.length, headers);
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    /** At one site after another, and after the last one the next resident's. */
    private final class Phone implements Load.Worker {

        private final HttpConnection connection = new HttpConnection(subject.port());
        private String token = "";
        private int next;

        Phone() throws IOException {}

        @Override
        public boolean hasMore() {
            return next % scans.size() != 0 || !tokens.isEmpty();
        }

        @Override
        public boolean work() throws IOException {
            if (next % scans.size() == 0) {
                token = tokens.remove();
            }
            return checkIn(scans.get(next++ % scans.size()), UUID.randomUUID().toString());
        }

        /** With a nonce and no key, as the residents' page does. */
        boolean checkIn(Scan scan, String key) throws IOException {
            var headers = "Authorization: Bearer " + token + "\r\n";
            var body = "{\"code\":\"" + scan.code() + "\",\"nonce\":\"" + key + "\"}";
            return HttpConnection.status(connection.exchange(post("/v1/check-ins", headers, body))) == 201;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
