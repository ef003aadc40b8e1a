package city.wufei.portal.health;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.embedded.TestDatabases;
import city.wufei.portal.testing.Cable;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class DatabaseGoneTest {

    @Test
    void nothingTypedIsLostWhileTheDatabaseIsAway() {
        var database = TestDatabases.fresh();
        var direct = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        try (var cable = new Cable(direct.getPort());
                var portal = RunningPortal.start(Map.of(
                        "datasources.default.url",
                        database.jdbcUrl().replace(":" + direct.getPort(), ":" + cable.port()),
                        "datasources.default.connection-timeout",
                        1000))) {
            var admin = portal.surfer("admin@songjiang");
            admin.get("/admin/people/new");
            var token = admin.token();
            cable.pull();
            var typed = Map.of("name", "张三", "login", "typed-while-away", "roles", "office");
            var away = admin.post("/admin/people/new", typed);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).contains("5");
            assertThat(away.body())
                    .contains("暂时无法连接数据库", "name=\"name\" value=\"张三\"", "value=\"" + token + "\"", "再试一次");
            var withFile = admin.send(
                    admin.request("/apply/0000000000000/sections/g-A/files/A1")
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                                                    + "\r\n--b\r\nContent-Disposition: form-data; name=\"n.A1\"\r\n\r\n说明\r\n--b--\r\n")));
            assertThat(withFile.statusCode()).isEqualTo(503);
            assertThat(withFile.body()).contains("value=\"说明\"", "enctype=\"multipart/form-data\"", "再试一次");
            for (var path : List.of("/registry", "/notices", "/verify/H20VNCENY3", "/registry/0000000000000")) {
                var page = portal.surfer().get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(503);
                assertThat(page.headers().firstValue("Retry-After")).contains("5");
                assertThat(page.body()).contains("暂时无法连接数据库").doesNotContain("Exception", "jdbc");
            }
            var staff = admin.get("/admin/people");
            assertThat(staff.statusCode()).isEqualTo(503);
            assertThat(staff.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(portal.surfer().get("/").statusCode()).isEqualTo(200);
            assertThat(portal.surfer().get("/health/readiness").statusCode()).isEqualTo(503);
            assertThat(portal.surfer().get("/health/liveness").statusCode()).isEqualTo(200);
            cable.plugIn();
            var back = until(() -> admin.post("/admin/people/new", typed));
            assertThat(back.body()).contains("typed-while-away");
            assertThat(portal.surfer().get("/registry").statusCode()).isEqualTo(200);
            assertThat(admin.get("/admin/people").body()).contains("typed-while-away");
            assertThat(portal.surfer().get("/health/readiness").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> until(Supplier<HttpResponse<String>> attempt) {
        var deadline = Instant.now().plusSeconds(15);
        var last = attempt.get();
        while (last.statusCode() != 200 && Instant.now().isBefore(deadline)) {
            last = attempt.get();
        }
        return last;
    }

    @Test
    void figuresAreForThisMachineOnly() {
        try (var portal = RunningPortal.start()) {
            Surfer surfer = portal.surfer();
            assertThat(surfer.get("/prometheus").statusCode()).isEqualTo(200);
            var forwarded = surfer.request("/prometheus")
                    .header("X-Forwarded-For", "127.0.0.1")
                    .GET();
            assertThat(surfer.send(forwarded).statusCode()).isEqualTo(404);
        }
    }
}
