package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.wufei.content.embedded.EmbeddedDatabase;
import city.wufei.content.embedded.TestDatabases;
import city.wufei.content.embedded.TestDatabases.TestDatabase;
import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseGoneTest {

    private static final String SONGJIANG = "/v1/districts/" + Fixtures.SONGJIANG;

    @TempDir
    Path home = Path.of("target");

    @Test
    void contentIsServedOnAndWhatAsksForASessionIsRefusedForNow() throws Exception {
        var server = EmbeddedDatabase.start(home, 0);
        var api = new RunningApi(new TestDatabase(server.jdbcUrl(), server.user(), server.password()))
                .with("datasources.default.connection-timeout", 500);
        api.start();
        try {
            var resident = api.guestOf(Fixtures.SONGJIANG);
            server.close();

            contentIsRead(api, resident);
            everythingOfAResident(api, resident).forEach(call -> {
                var refusal = call.send().isProblem(503, "unavailable");
                assertThat(refusal.header("Retry-After")).isNotEmpty();
            });
        } finally {
            api.stop();
            server.close();
        }
    }

    @Test
    void contentIsServedOnWhileTheDatabaseHangs() throws Exception {
        var database = TestDatabases.fresh();
        try (var wire = new HangingWire(address(database).getPort());
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var api = new RunningApi(through(wire, database))
                    .with("datasources.default.connection-timeout", 500)
                    .with("datasources.default.data-source-properties.socketTimeout", "3000");
            api.start();
            try {
                var resident = api.guestOf(Fixtures.SONGJIANG);
                wire.hang();
                var waiting = callsThatWait(api, resident, callers);
                assertThat(wire.holds(5)).isTrue();

                assertTimeoutPreemptively(Duration.ofSeconds(2), () -> contentIsRead(api, resident));
                assertThat(waiting).anyMatch(call -> !call.isDone());
                for (var call : waiting) {
                    call.get().isProblem(503, "unavailable");
                }
            } finally {
                wire.mend();
                api.stop();
            }
        }
    }

    @Test
    void theDriverTakesItsSettings() throws Exception {
        var api = new RunningApi(TestDatabases.fresh());
        api.start();
        try (var connection = api.beans()
                .getBean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(20_000);
            var settings = connection.unwrap(JdbcConnection.class).getPropertySet();
            assertThat(settings.getBooleanProperty(PropertyKey.rewriteBatchedStatements)
                            .getValue())
                    .isTrue();
            assertThat(settings.getBooleanProperty(PropertyKey.forceConnectionTimeZoneToSession)
                            .getValue())
                    .isTrue();
        } finally {
            api.stop();
        }
    }

    /** Many more than a small pool of threads could take. */
    private static List<CompletableFuture<Answer>> callsThatWait(
            RunningApi api, String resident, ExecutorService callers) {
        return Stream.generate(() -> api.get("/v1/me").as(resident))
                .limit(40)
                .map(call -> CompletableFuture.supplyAsync(call::send, callers))
                .toList();
    }

    private static void contentIsRead(RunningApi api, String resident) {
        for (var path : new String[] {
            "/v1/districts",
            SONGJIANG,
            SONGJIANG + "/places",
            SONGJIANG + "/sorting/categories",
            SONGJIANG + "/sorting/search?q=dianchi",
            SONGJIANG + "/sorting/bundle",
            SONGJIANG + "/sorting/popular",
            SONGJIANG + "/sorting/tip",
            SONGJIANG + "/cells",
            SONGJIANG + "/notices",
            "/v1/certificates/" + Fixtures.CERTIFICATE,
            "/v1/site-codes/" + Fixtures.poster("place-1")
        }) {
            api.get(path).send().is(200);
            api.get(path).as(resident).send().is(200);
        }
        api.get(SONGJIANG + "/surveys").send().is(200);
        api.get(SONGJIANG + "/sorting/practice").send().is(200);
        api.get("/v1/surveys/satisfaction?district=" + Fixtures.SONGJIANG)
                .send()
                .is(200);
        api.get("/").send().is(200);
        api.get("/health/readiness").send().is(200);
        api.get("/openapi/wufei-v1.yaml").send().is(200);
    }

    private static List<Call> everythingOfAResident(RunningApi api, String resident) {
        return List.of(
                api.get("/v1/surveys/satisfaction").as(resident),
                api.get("/v1/surveys/satisfaction?district=" + Fixtures.SONGJIANG)
                        .as(resident),
                api.get(SONGJIANG + "/surveys").as(resident),
                api.get(SONGJIANG + "/sorting/practice").as(resident),
                api.post("/v1/surveys/satisfaction/responses", "{\"answers\":{\"q1\":\"a\"}}")
                        .as(resident),
                api.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(Fixtures.poster("place-1")))
                        .as(resident)
                        .key("key-00000001"),
                api.get("/v1/me").as(resident),
                api.get("/v1/me/export").as(resident),
                api.get("/v1/me/points").as(resident),
                api.get("/v1/me/points/entries").as(resident),
                api.get("/v1/me/check-ins").as(resident),
                api.delete("/v1/me").as(resident),
                api.delete("/v1/sessions").as(resident),
                api.post("/v1/sessions", "{\"kind\":\"guest\",\"district\":\"%s\"}".formatted(Fixtures.SONGJIANG)));
    }

    private static URI address(TestDatabase database) {
        return URI.create(database.jdbcUrl().replaceFirst("jdbc:", "").replaceAll("\\?.*", ""));
    }

    private static TestDatabase through(HangingWire wire, TestDatabase database) {
        var url = database.jdbcUrl().replaceFirst(":" + address(database).getPort() + "/", ":" + wire.port() + "/");
        return new TestDatabase(url, database.user(), database.password());
    }
}
