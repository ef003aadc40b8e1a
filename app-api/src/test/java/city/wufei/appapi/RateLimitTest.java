package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.bench.HttpConnection;
import city.wufei.content.publication.Eventually;
import city.wufei.content.publication.PublicationFeed;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimitTest {

    @RegisterExtension
    static final RunningApi API = limited();

    @RegisterExtension
    static final RunningApi BEHIND_A_PROXY = limited().with("wufei.rate.client-address-header", "X-Forwarded-For");

    private static final String SESSION = "{\"kind\":\"guest\",\"district\":\"%s\"}".formatted(Fixtures.SONGJIANG);

    private static RunningApi limited() {
        return new RunningApi()
                .with("wufei.rate.enabled", true)
                .with("wufei.rate.requests-per-minute", 20)
                .with("wufei.rate.sessions-per-hour", 2);
    }

    @Test
    void beyondTheAllowanceACallerHasToWait() {
        API.guestOf(Fixtures.SONGJIANG);
        API.guestOf(Fixtures.SONGJIANG);

        var refusal = API.post("/v1/sessions", SESSION).send().isProblem(429, "too-many-requests");
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 3600);
        for (int i = 0; i < 20; i++) {
            API.get("/v1/districts").send();
        }
        API.get("/v1/districts").send().isProblem(429, "too-many-requests");
        API.get("/health/liveness").send().is(200);
    }

    @Test
    void anotherSpellingOfThePathHasNoAllowanceOfItsOwn() throws Exception {
        var caller = from("127.0.0.2");
        for (int i = 0; i < 2; i++) {
            assertThat(status(caller, start("/v1/sessions"))).isEqualTo(201);
        }
        for (var path : new String[] {
            "/v1/sessions/",
            "/v1/sessions//",
            "//v1/sessions",
            "//x/v1/sessions",
            "/v1//sessions",
            "/v1/%73essions",
            "/v1/sessions?",
            "/v1/sessions;a=b",
            "/v1/./sessions",
            "/V1/sessions"
        }) {
            assertThat(status(caller, start(path))).as(path).isIn(400, 404, 405, 429);
        }
    }

    @Test
    void oneCallerUsesUpNobodyElsesAllowance() throws Exception {
        exhaust(from("127.0.0.3"));

        assertThat(status(from("127.0.0.4"), districts(API))).isEqualTo(200);
    }

    @Test
    void whoNamesHimselfGainsNothing() throws Exception {
        var caller = from("127.0.0.5");
        exhaust(caller);

        var other = districts(API).header("X-Forwarded-For", "203.0.113.7").header("Forwarded", "for=203.0.113.7");
        assertThat(status(caller, other)).isEqualTo(429);
    }

    @Test
    void behindAProxyTheAddressThatItWroteCounts() {
        for (int i = 0; i < 20; i++) {
            proxied("198.51.100." + i + ", 203.0.113.7").is(200);
        }

        proxied("203.0.113.7").isProblem(429, "too-many-requests");
        proxied("203.0.113.8").is(200);
        BEHIND_A_PROXY.get("/v1/districts").send().is(200);
    }

    @Test
    void whatIsSearchedForAgainTakesAsMuchOfTheAllowance() throws Exception {
        var path = "/v1/districts/" + Fixtures.SONGJIANG + "/sorting/search?q=" + "%E7%83%9F%E5%A4%B4";
        var index =
                BEHIND_A_PROXY.beans().getBean(PublicationFeed.class).library().index(Fixtures.SONGJIANG);
        assertThat(Eventually.within(Duration.ofSeconds(20), index.orElseThrow()::isPrepared))
                .isTrue();
        var request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.20\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var repeated = BEHIND_A_PROXY.beans().getBean(MeterRegistry.class).counter("wufei.searches.repeated");

        try (var connection = new HttpConnection(BEHIND_A_PROXY.uri("/").getPort())) {
            for (int i = 0; i < 20; i++) {
                assertThat(HttpConnection.status(connection.exchange(request))).isEqualTo(200);
            }
            assertThat(repeated.count()).isEqualTo(19);
            assertThat(HttpConnection.status(connection.exchange(request))).isEqualTo(429);
        }
    }

    private static Answer proxied(String forwardedFor) {
        return BEHIND_A_PROXY
                .get("/v1/districts")
                .header("X-Forwarded-For", forwardedFor)
                .send();
    }

    /** A caller with an address of its own, which Linux gives to whoever asks. */
    private static HttpClient from(String loopbackAddress) throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(loopbackAddress))
                .build();
    }

    private static void exhaust(HttpClient caller) throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(status(caller, districts(API))).isEqualTo(200);
        }
        assertThat(status(caller, districts(API))).isEqualTo(429);
    }

    private static HttpRequest.Builder districts(RunningApi api) {
        return HttpRequest.newBuilder(address(api, "/v1/districts"));
    }

    private static HttpRequest.Builder start(String path) {
        return HttpRequest.newBuilder(address(API, path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(SESSION));
    }

    private static URI address(RunningApi api, String path) {
        return URI.create("http://127.0.0.1:" + api.uri("/").getPort() + path);
    }

    private static int status(HttpClient caller, HttpRequest.Builder request) throws Exception {
        return caller.send(request.build(), BodyHandlers.ofString()).statusCode();
    }
}
