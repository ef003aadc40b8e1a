package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.publication.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Scans that waited for a network come together, and each is judged by itself. */
class CheckInBatchTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final String resident = API.guestOf(Fixtures.SONGJIANG);

    @Test
    void aBadEntryTakesNoOtherAlong() {
        var now = Instant.now();
        var results = send(
                entry("place-1", now, "batch-0001"),
                "{}",
                "{\"code\":\"nonsense\",\"occurredAt\":\"%s\",\"nonce\":\"batch-0002\"}".formatted(now),
                entry("place-2", now, "bad nonce"),
                entry("place-2", now.minus(Duration.ofHours(80)), "batch-0003"),
                "{\"code\":\"x\",\"occurredAt\":\"yesterday\",\"nonce\":\"batch-0004\"}",
                entry("place-1", now, "batch-0005"),
                entry("place-2", now, "batch-0006"));

        assertThat(codes(results))
                .containsExactly(
                        "counted",
                        "invalid-request",
                        "code-malformed",
                        "invalid-request",
                        "clock-off",
                        "invalid-request",
                        "already-counted",
                        "counted");
        assertThat(results.at("/5/problem/errors/0/field").asString()).isEqualTo("occurredAt");
        assertThat(results.at("/4/problem/serverTime").asString()).endsWith("+08:00");
        assertThat(results.at("/7/nonce").asString()).isEqualTo("batch-0006");
        assertThat(balance()).isEqualTo(20);
    }

    @Test
    void anEntryOfAnotherFormIsRefusedAloneAndNamesItsField() {
        var now = Instant.now();
        var results = send(
                "{\"code\":5,\"occurredAt\":\"%s\",\"nonce\":\"form-0001\"}".formatted(now),
                "{\"code\":\"x\",\"occurredAt\":\"%s\",\"nonce\":\"form-0002\",\"colour\":1}".formatted(now),
                "{\"code\":\"x\",\"occurredAt\":\"%s\",\"nonce\":3}".formatted(now),
                entry(Fixtures.poster("place-1"), now, "form-0004", ",\"location\":{\"latitude\":\"north\"}"),
                entry(Fixtures.poster("place-1"), now, "form-0005", ",\"location\":[1,2]"),
                "5",
                "null",
                "[]",
                "\"words\"",
                entry("place-1", now, "form-0010"));

        assertThat(codes(results))
                .startsWith(Collections.nCopies(9, "invalid-request").toArray(String[]::new))
                .endsWith("counted");
        assertThat(IntStream.range(0, 4)
                        .mapToObj(at ->
                                results.at("/" + at + "/problem/errors/0/field").asString()))
                .containsExactly("code", "colour", "nonce", "location");
        assertThat(results.at("/0/nonce").asString()).isEqualTo("form-0001");
        assertThat(results.at("/2/nonce").isMissingNode()).isTrue();
    }

    @Test
    void theSameNonceIsOneCheckInWithinABatchAndAcrossThem() {
        var scan = entry("place-1", Instant.now(), "same-0001");

        var first = send(scan, scan);
        var again = send(scan);
        var alone = API.post("/v1/check-ins", scan).as(resident).send().is(201);

        var id = first.at("/0/receipt/checkIn/id").asString();
        assertThat(List.of(
                        first.at("/1/receipt/checkIn/id").asString(),
                        again.at("/0/receipt/checkIn/id").asString(),
                        alone.text("checkIn.id")))
                .containsOnly(id);
        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void anAcknowledgedCheckInIsShownAgainWhenItsTimeIsLongOver() throws SQLException {
        var scan = entry("place-1", Instant.now(), "long-0001");
        var first = send(scan).at("/0/receipt/checkIn/id").asString();

        var later = send(entry("place-1", Instant.now().minus(Duration.ofDays(30)), "long-0001"));

        assertThat(later.at("/0/receipt/checkIn/id").asString()).isEqualTo(first);
    }

    @Test
    void noOrderOfABatchLetsMoreThroughThanTheCap() throws SQLException {
        API.publish(Kind.CHECK_IN_RULES, CheckInRules.ID, Fixtures.QINGPU, Fixtures.checkInRules(24, 3, 1_000, 10));
        var now = Instant.now();
        for (var reversed : List.of(false, true)) {
            var guest = API.guestOf(Fixtures.QINGPU);
            var entries = new ArrayList<>(IntStream.rangeClosed(1, 5)
                    .mapToObj(i -> entry(Fixtures.posterOfQingpu("place-" + i), now, "order-000" + i, ""))
                    .toList());
            if (reversed) {
                Collections.reverse(entries);
            }
            var results = send(guest, entries);

            assertThat(codes(results))
                    .containsExactly("counted", "counted", "counted", "daily-cap-reached", "daily-cap-reached");
        }
    }

    @Test
    void theSameBatchTenTimesAtOnceIsCountedOnce() throws Exception {
        var now = Instant.now();
        var entries = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> entry("place-" + i, now, "at-once-" + i))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JsonNode> call = () -> send(resident, entries);
            for (var answer : threads.invokeAll(Collections.nCopies(10, call))) {
                assertThat(codes(answer.get())).containsOnly("counted");
            }
        }
        assertThat(balance()).isEqualTo(50);
    }

    @Test
    void aBatchHasOneToFiftyEntriesOfAResident() {
        var fifty = Collections.nCopies(50, "{}");
        assertThat(send(resident, fifty)).hasSize(50);
        API.post("/v1/check-ins/batch", body(Collections.nCopies(51, "{}")))
                .as(resident)
                .send()
                .isProblem(400, "invalid-request");
        API.post("/v1/check-ins/batch", body(List.of())).as(resident).send().isProblem(400, "invalid-request");
        API.post("/v1/check-ins/batch", body(fifty)).send().isProblem(401, "unauthenticated");
        API.post("/v1/check-ins/batch", body(fifty))
                .as(API.staff("operator", Fixtures.SONGJIANG))
                .send()
                .isProblem(403, "forbidden");
        assertThat(codes(send(API.guestOf(Fixtures.QINGPU), List.of(entry("place-1", Instant.now(), "foreign-1")))))
                .containsExactly("wrong-district");
    }

    private static String entry(String place, Instant at, String nonce) {
        return entry(Fixtures.poster(place), at, nonce, "");
    }

    private static String entry(String code, Instant at, String nonce, String more) {
        return "{\"code\":\"%s\",\"occurredAt\":\"%s\",\"nonce\":\"%s\"%s}".formatted(code, at, nonce, more);
    }

    private JsonNode send(String... entries) {
        return send(resident, List.of(entries));
    }

    private static JsonNode send(String resident, List<String> entries) {
        return API.post("/v1/check-ins/batch", body(entries))
                .as(resident)
                .send()
                .is(200)
                .json()
                .path("results");
    }

    private static String body(List<String> entries) {
        return "{\"entries\":[%s]}".formatted(String.join(",", entries));
    }

    private static List<String> codes(JsonNode results) {
        return results.valueStream()
                .map(result -> result.has("receipt")
                        ? "counted"
                        : result.at("/problem/code").asString())
                .toList();
    }

    private int balance() {
        return API.get("/v1/me/points")
                .as(resident)
                .send()
                .json()
                .path("balance")
                .asInt();
    }
}
