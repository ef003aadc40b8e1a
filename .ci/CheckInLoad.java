import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Residents who check in without pause, and the proof afterwards.
 *
 * <p>{@code load API CODES RECORD} goes on until it is stopped, and appends each attempt to the record: what it is about to send,
 * and what was acknowledged. {@code verify API CODES RECORD} sends again whatever was sent and not acknowledged, and then compares
 * each resident's check-ins and points with the record.
 */
final class CheckInLoad {

    private static final int RESIDENTS_AT_ONCE = 8;
    private static final Pattern ITEM_ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final String api;
    private final List<String> codes;
    private final Path record;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private CheckInLoad(String api, Path codes, Path record) throws IOException {
        this.api = api;
        this.codes = Files.readAllLines(codes);
        this.record = record;
    }

    public static void main(String[] args) throws Exception {
        var load = new CheckInLoad(args[1], Path.of(args[2]), Path.of(args[3]));
        if (args[0].equals("load")) {
            load.load();
        } else {
            System.exit(load.verify());
        }
    }

    private void load() {
        try (var pool = Executors.newFixedThreadPool(RESIDENTS_AT_ONCE)) {
            for (var i = 0; i < RESIDENTS_AT_ONCE; i++) {
                pool.submit(this::residents);
            }
        }
    }

    /** One resident after another, each at every site. A refusal or a lost connection goes to the next, as the queue of a phone would. */
    private void residents() {
        while (true) {
            try {
                var token = session();
                for (var code : codes.subList(0, Math.min(3, codes.size()))) { // more than a day's cap would be refused
                    var nonce = UUID.randomUUID().toString();
                    write("sent", token, nonce, code);
                    var answer = checkIn(token, nonce, code);
                    if (answer.statusCode() == 201) {
                        write("acknowledged", token, nonce, first(ITEM_ID, answer.body()).orElseThrow());
                    }
                }
            } catch (IOException e) {
                pause(); // the server is away, which is what this is for
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }

    private synchronized void write(String... fields) throws IOException {
        Files.writeString(record, String.join(" ", fields) + "\n", StandardOpenOption.APPEND);
    }

    private int verify() throws Exception {
        var sent = new LinkedHashMap<String, String[]>();
        var acknowledged = new HashMap<String, String>();
        for (var line : Files.readAllLines(record)) {
            var fields = line.split(" ");
            if (fields.length == 4 && fields[0].equals("sent")) {
                sent.put(fields[2], fields);
            } else if (fields.length == 4) {
                acknowledged.put(fields[2], fields[3]);
            }
        }
        var wrong = new ArrayList<String>();
        var again = 0;
        var expected = new HashMap<String, Map<String, Integer>>();
        for (var attempt : sent.values()) {
            var id = acknowledged.get(attempt[2]);
            if (id == null) {
                again++;
                var answer = checkIn(attempt[1], attempt[2], attempt[3]);
                id = first(ITEM_ID, answer.body()).orElse("none");
                if (answer.statusCode() != 201) {
                    wrong.add("sent again, refused: " + answer.statusCode() + " " + answer.body());
                }
            }
            expected.computeIfAbsent(attempt[1], token -> new HashMap<>()).merge(id, 1, Integer::sum);
        }
        for (var resident : expected.entrySet()) {
            compare(resident.getKey(), resident.getValue(), wrong);
        }
        wrong.stream().limit(10).forEach(System.out::println);
        System.out.printf(
                "%d acknowledged and %d sent again, of %d residents: %s%n",
                acknowledged.size(), again, expected.size(), wrong.isEmpty() ? "each is there once" : wrong.size() + " wrong");
        return wrong.isEmpty() ? 0 : 1;
    }

    private void compare(String token, Map<String, Integer> expected, List<String> wrong) throws Exception {
        var there = new HashMap<String, Integer>();
        var checkIns = get("/v1/me/check-ins?limit=100", token);
        ITEM_ID.matcher(checkIns).results().forEach(match -> there.merge(match.group(1), 1, Integer::sum));
        if (!there.equals(expected)) {
            wrong.add("acknowledged " + expected + ", but there is " + there);
        }
        // what waits for a person has its points in its review, and has not earned them yet
        var counted = checkIns.replaceAll("\"review\":\\{[^}]*}", "");
        var earned = Pattern.compile("\"points\":(-?[0-9]+)").matcher(counted).results().mapToInt(match -> Integer.parseInt(match.group(1))).sum();
        var balance = first(Pattern.compile("\"balance\":(-?[0-9]+)"), get("/v1/me/points", token)).map(Integer::parseInt).orElse(-1);
        if (earned != balance) {
            wrong.add("the check-ins earned " + earned + ", the balance is " + balance);
        }
    }

    private String session() throws IOException, InterruptedException {
        var district = codes.getFirst().split("\\.")[1];
        var answer = send(post("/v1/sessions", "{\"kind\":\"guest\",\"district\":\"" + district + "\"}"));
        return first(Pattern.compile("\"accessToken\":\"([^\"]+)\""), answer.body()).orElseThrow(() -> new IOException(answer.body()));
    }

    private HttpResponse<String> checkIn(String token, String nonce, String code) throws IOException, InterruptedException {
        return send(post("/v1/check-ins", "{\"code\":\"" + code + "\",\"nonce\":\"" + nonce + "\"}")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", nonce));
    }

    private String get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token)).body();
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return Stream.of(pattern.matcher(text)).filter(java.util.regex.Matcher::find).map(matcher -> matcher.group(1)).findFirst();
    }
}
