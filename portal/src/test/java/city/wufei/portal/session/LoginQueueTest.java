package city.wufei.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.portal.testing.RunningPortal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoginQueueTest {
    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void asManyAsThereArePlacesAreWorkedOnAtOnceAndEachNameOnce() {
        var queue = new LoginQueue(2, Duration.ZERO);
        queue.inTurn("a", () -> {
            assertThat(elsewhere(queue, "a", () -> true))
                    .as("the same name while it is worked on")
                    .isEmpty();
            return elsewhere(queue, "b", () -> {
                assertThat(elsewhere(queue, "c", () -> true))
                        .as("a third name in two places")
                        .isEmpty();
                return true;
            });
        });
        assertThat(queue.inTurn("a", () -> "afterwards")).contains("afterwards");
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        var queue = new LoginQueue(1, Duration.ZERO);
        var failed = CompletableFuture.runAsync(() -> queue.inTurn("a", () -> {
            throw new IllegalStateException("no database");
        }));
        assertThat(failed.handle((nothing, problem) -> problem != null).join()).isTrue();
        assertThat(elsewhere(queue, "a", () -> true)).contains(true);
    }

    @Test
    void whoHadNoTurnIsToldToTryAgainAndKeepsTheName() {
        try (var portal = RunningPortal.start(Map.of("test.impatient-logins", "true"))) {
            var surfer = portal.surfer();
            surfer.get("/login");
            var fields = Map.of("login", "office@songjiang", "password", RunningPortal.PASSWORD);
            var busy = portal.bean(LoginQueue.class)
                    .inTurn("somebody else", () -> surfer.post("/login", fields))
                    .orElseThrow();
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValue("Retry-After")).contains("10");
            assertThat(busy.body())
                    .contains("此刻登录的人很多", "请稍等", "value=\"office@songjiang\"")
                    .doesNotContain("数据库", RunningPortal.PASSWORD);
            assertThat(surfer.post("/login", fields).statusCode()).isEqualTo(303);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void inABrowserTheSentenceStandsAboveTheForm(int width) {
        try (var portal = RunningPortal.start(Map.of("test.impatient-logins", "true"));
                var context = CHROMIUM.person(width)) {
            var page = context.newPage();
            page.navigate(portal.address() + "/login");
            page.fill("#login", "office@songjiang");
            page.fill("#password", RunningPortal.PASSWORD);
            portal.bean(LoginQueue.class).inTurn("somebody else", () -> {
                page.click("main button[type=submit]");
                return page.waitForSelector("text=此刻登录的人很多");
            });
            assertThat(page.inputValue("#login")).isEqualTo("office@songjiang");
            Chromium.check(page, "login-busy" + width);
        }
    }

    private static <T> Optional<T> elsewhere(LoginQueue queue, String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                        () -> queue.inTurn(name, work),
                        task -> Thread.ofVirtual().start(task))
                .join();
    }
}
