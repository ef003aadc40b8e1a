package city.wufei.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many accounts can be asked for from one address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegistrationTest {
    private static final int MOST = 3;

    private RunningPortal portal;

    @BeforeAll
    void start() {
        portal = RunningPortal.start(
                Map.of("wufei.registrations-per-hour", MOST, "wufei.trusted-proxy", true, "wufei.demo-cases", false));
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void whoAsksForTooManyWaitsAndKeepsWhatWasTyped() {
        for (var i = 0; i < MOST; i++) {
            assertThat(register("203.0.113.1", "many-" + i, "yes").statusCode()).isEqualTo(303);
        }
        var refused = register("203.0.113.1", "one-too-many", "yes");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 3600 / MOST);
        assertThat(refused.body())
                .contains("请等 20 分钟再注册", "value=\"one-too-many\"", "value=\"经办人\"", "id=\"consent\"")
                .doesNotContain("a long enough one");
        assertThat(register("198.51.100.9, 203.0.113.1", "still-too-many", "yes")
                        .statusCode())
                .as("what somebody says of himself does not count")
                .isEqualTo(429);
        assertThat(register("203.0.113.2", "somebody-else", "yes").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormThatIsNotCompleteTakesNothingOfTheAllowance() {
        for (var i = 0; i < MOST + 2; i++) {
            assertThat(register("203.0.113.3", "incomplete", "").statusCode()).isEqualTo(422);
        }
        assertThat(register("203.0.113.3", "complete", "yes").statusCode()).isEqualTo(303);
    }

    @Test
    void whoTriesOutNamesThatAreTakenHasToWaitAsWell() {
        for (var i = 0; i < MOST; i++) {
            assertThat(register("203.0.113.4", "admin@songjiang", "yes").statusCode())
                    .isEqualTo(422);
        }
        assertThat(register("203.0.113.4", "admin@songjiang", "yes").statusCode())
                .isEqualTo(429);
    }

    @Test
    void ofManyAtOnceNoMoreGetInThanThereMay() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> register("203.0.113.5", "at-once-" + i, "yes").statusCode())
                    .toList());
            var in = 0;
            for (var answer : answers) {
                in += answer.get() == 303 ? 1 : 0;
            }
            assertThat(in).isEqualTo(MOST);
        }
    }

    private HttpResponse<String> register(String from, String login, String consent) {
        var surfer = portal.surfer();
        surfer.get("/register");
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", surfer.token());
        fields.put("district", "310118-qingpu");
        fields.put("name", "经办人");
        fields.put("login", login);
        fields.put("password", "a long enough one");
        fields.put("password-again", "a long enough one");
        fields.put("consent", consent);
        return post(surfer, from, fields);
    }

    private static HttpResponse<String> post(Surfer surfer, String from, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return surfer.send(surfer.request("/register")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", from)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
