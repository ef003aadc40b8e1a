package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimitTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi()
            .with("wufei.rate.enabled", true)
            .with("wufei.rate.requests-per-minute", 20)
            .with("wufei.rate.sessions-per-hour", 2);

    @Test
    void beyondTheAllowanceACallerHasToWait() {
        API.guestOf(Fixtures.SONGJIANG);
        API.guestOf(Fixtures.SONGJIANG);
        var session = "{\"kind\":\"guest\",\"district\":\"%s\"}".formatted(Fixtures.SONGJIANG);
        var refusal = API.post("/v1/sessions", session).send().isProblem(429, "too-many-requests");
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 3600);

        for (int i = 0; i < 20; i++) {
            API.get("/v1/districts").send();
        }
        API.get("/v1/districts").send().isProblem(429, "too-many-requests");
        API.get("/health/liveness").send().is(200);
    }
}
