package city.wufei.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.identity.Role;
import city.wufei.portal.person.People;
import city.wufei.portal.person.QuickPasswords;
import city.wufei.portal.testing.AdjustableClock;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many who log in at the same moment: a class of staff on its first day, and somebody who guesses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LoginStormTest {
    private RunningPortal portal;

    @BeforeAll
    void start() {
        portal = RunningPortal.start();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void sixtyAtOnceAllGetIn() {
        var logins = IntStream.range(0, 60).mapToObj(i -> "class." + i).toList();
        var newcomers = logins.stream()
                .map(login -> new People.Newcomer("310117-songjiang", login, "示例学员", Role.SCREENER))
                .toList();
        portal.bean(People.class).ensure(newcomers, RunningPortal.PASSWORD);
        haveHashesThatCostWhatTheyCostOutsideOfTests("class.%");
        var answers = atOnce(logins, RunningPortal.PASSWORD);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(answers)
                .extracting(answer -> answer.headers().firstValue("Location").orElse(""))
                .containsOnly("/home");
    }

    @Test
    void parallelGuessesDoNotOutrunTheLockOut() {
        haveToWaitAfterTheNextFailure("publicity@songjiang", "nobody-has-this");
        for (var name : List.of("publicity@songjiang", "nobody-has-this")) {
            var before = passwords().checks();
            var answers = atOnce(IntStream.range(0, 30).mapToObj(i -> name).toList(), "wrong");
            assertThat(passwords().checks() - before).as("looked at of " + name).isEqualTo(1);
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(422);
            assertThat(answers)
                    .filteredOn(answer -> answer.body().contains("分钟再试"))
                    .hasSize(29);
        }
    }

    @Test
    void whileANameHasToWaitNoPasswordIsLookedAtWhoeverHasIt() {
        haveToWaitAfterTheNextFailure("operator@songjiang", "nobody-has-that");
        atOnce(List.of("operator@songjiang", "nobody-has-that"), "wrong");
        var before = passwords().checks();
        var known =
                atOnce(List.of("operator@songjiang"), RunningPortal.PASSWORD).getFirst();
        var unknown = atOnce(List.of("nobody-has-that"), RunningPortal.PASSWORD).getFirst();
        assertThat(passwords().checks()).isEqualTo(before);
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(problem(unknown)).isEqualTo(problem(known)).contains("分钟再试");
    }

    /** Fourteen failures, and the quarter of an hour after the last of them is over. */
    private void haveToWaitAfterTheNextFailure(String... names) {
        for (var name : names) {
            portal.bean(LoginAttempts.class).failed(name, "192.0.2.1");
        }
        portal.bean(Transactions.class)
                .run(transaction -> transaction.update("UPDATE login_failure SET failures = 14"));
        portal.bean(AdjustableClock.class).advance(Duration.ofMinutes(16));
    }

    private void haveHashesThatCostWhatTheyCostOutsideOfTests(String logins) {
        var hash = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID)
                .hash(RunningPortal.PASSWORD)
                .getResult();
        portal.bean(Transactions.class).run(transaction -> transaction.update("""
                UPDATE person SET password_hash = ? WHERE login LIKE ?
                """, hash, logins));
    }

    private QuickPasswords passwords() {
        return portal.bean(QuickPasswords.class);
    }

    /** Each from a browser of its own that has the page open, and all sent together. */
    private List<HttpResponse<String>> atOnce(List<String> logins, String password) {
        var go = new CountDownLatch(1);
        var sent = logins.stream()
                .map(login -> {
                    var surfer = portal.surfer();
                    surfer.get("/login");
                    return CompletableFuture.supplyAsync(
                            () -> logIn(surfer, login, password, go),
                            task -> Thread.ofVirtual().start(task));
                })
                .toList();
        go.countDown();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static HttpResponse<String> logIn(Surfer surfer, String login, String password, CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return surfer.post("/login", Map.of("login", login, "password", password));
    }

    private static String problem(HttpResponse<String> answer) {
        var body = answer.body();
        var start = body.indexOf("尝试次数过多");
        return body.substring(start, body.indexOf('<', start));
    }
}
