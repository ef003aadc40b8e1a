package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.embedded.EmbeddedDatabase;
import city.wufei.content.embedded.TestDatabases.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseGoneTest {

    @TempDir
    Path home = Path.of("target");

    @Test
    void contentIsServedOnAndWritesAreRefusedForNow() throws Exception {
        var server = EmbeddedDatabase.start(home, 0);
        var api = new RunningApi(new TestDatabase(server.jdbcUrl(), server.user(), server.password()))
                .with("datasources.default.connection-timeout", 500);
        api.start();
        try {
            var resident = api.guestOf(Fixtures.SONGJIANG);
            server.close();

            api.get("/v1/districts/" + Fixtures.SONGJIANG + "/places").send().is(200);
            var refusal = api.get("/v1/me").as(resident).send().isProblem(503, "unavailable");
            assertThat(refusal.header("Retry-After")).isNotEmpty();
            api.post("/v1/sessions", "{\"kind\":\"guest\",\"district\":\"%s\"}".formatted(Fixtures.SONGJIANG))
                    .send()
                    .isProblem(503, "unavailable");
            api.get("/health/readiness").send().is(200);
        } finally {
            api.stop();
            server.close();
        }
    }
}
