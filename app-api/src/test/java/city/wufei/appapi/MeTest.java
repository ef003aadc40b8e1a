package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MeTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final String resident = API.guestOf(Fixtures.SONGJIANG);

    @Test
    void theExportHasEverything() {
        act();

        var export = API.get("/v1/me/export").as(resident).send().is(200).json();

        assertThat(export.path("checkIns")).hasSize(1);
        assertThat(export.path("points")).hasSize(1);
        assertThat(export.at("/surveyResponses/0/answers/q1").asString()).isEqualTo("a");
        API.get("/v1/me/export").send().isProblem(401, "unauthenticated");
    }

    @Test
    void afterTheDeletionNothingLeadsToTheResident() throws SQLException {
        act();
        var id = Ids.parse(API.get("/v1/me").as(resident).send().text("id")).orElseThrow();
        var counted = API.number("SELECT COUNT(*) FROM check_in");

        API.delete("/v1/me").as(resident).send().is(204);

        API.get("/v1/me").as(resident).send().isProblem(401, "session-revoked");
        for (var table : List.of(
                "session",
                "check_in",
                "points_entry",
                "points_account",
                "survey_response",
                "practice_miss",
                "idempotency_key")) {
            assertThat(API.number("SELECT COUNT(*) FROM %s WHERE resident_id = %d".formatted(table, id)))
                    .as(table)
                    .isZero();
        }
        assertThat(API.number("SELECT COUNT(*) FROM resident WHERE id = " + id)).isZero();
        assertThat(API.number("SELECT COUNT(*) FROM check_in")).isEqualTo(counted);
        API.delete("/v1/me").send().isProblem(401, "unauthenticated");
    }

    @Test
    void whatIsOnItsWayDuringTheDeletionLeavesNothingBehind() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                var resident = API.guestOf(Fixtures.SONGJIANG);
                var id = Ids.parse(API.get("/v1/me").as(resident).send().text("id"))
                        .orElseThrow();
                var key = "on-its-way-" + round;
                Callable<Answer> scan =
                        () -> API.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(Fixtures.poster("place-1")))
                                .as(resident)
                                .key(key)
                                .send();
                Callable<Answer> answers =
                        () -> API.post("/v1/surveys/satisfaction/responses", "{\"answers\":{\"q1\":\"a\"}}")
                                .as(resident)
                                .key(key)
                                .send();
                Callable<Answer> delete =
                        () -> API.delete("/v1/me").as(resident).send();

                for (var answer : threads.invokeAll(List.of(scan, answers, delete, scan, answers))) {
                    assertThat(answer.get().status()).isLessThan(500);
                }

                for (var table :
                        List.of("check_in", "points_entry", "points_account", "survey_response", "idempotency_key")) {
                    assertThat(API.number("SELECT COUNT(*) FROM %s WHERE resident_id = %d".formatted(table, id)))
                            .as(table)
                            .isZero();
                }
            }
        }
    }

    private void act() {
        API.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(Fixtures.poster("place-1")))
                .as(resident)
                .key("check-in-1")
                .send()
                .is(201);
        API.post("/v1/surveys/satisfaction/responses", "{\"answers\":{\"q1\":\"a\"}}")
                .as(resident)
                .send()
                .is(201);
    }
}
