package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PracticeTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String PRACTICE = "/v1/districts/" + Fixtures.SONGJIANG + "/sorting/practice";

    private final String resident = API.guestOf(Fixtures.SONGJIANG);
    private final String bone = id("大棒骨");
    private final String core = id("苹果核");

    @Test
    void aRoundHasItemsToSortAndTheCitysCategories() {
        var round = API.get(PRACTICE).send().is(200);

        var names = round.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
        assertThat(names).containsExactlyInAnyOrder("大棒骨", "苹果核", "废电池"); // what goes in no bin is not asked
        assertThat(round.json().path("choices")).hasSize(4);
        assertThat(round.text("choices.0.name")).startsWith("示例");
        assertThat(round.header("Cache-Control")).contains("no-store");
    }

    @Test
    void answersAreJudgedWithTheReason() {
        var result = answer(null, bone, "food", core, "food").is(200);

        assertThat(result.json().path("score").asInt()).isEqualTo(1);
        assertThat(result.json().at("/items/0/right").asBoolean()).isFalse();
        assertThat(result.text("items.0.category")).isEqualTo("residual");
        assertThat(result.text("items.0.categoryName")).isEqualTo("示例residual");
        assertThat(result.text("items.0.answered")).isEqualTo("food");
        assertThat(result.text("items.0.tip")).isEqualTo("沥干后投放。");
        assertThat(result.text("items.0.rule.id")).isEqualTo("gbt19095-2019");
        assertThat(result.json().at("/items/1/right").asBoolean()).isTrue();
    }

    @Test
    void whatWasWrongIsRememberedUntilItIsRight() throws SQLException {
        answer(resident, bone, "food", core, "residual").is(200);
        answer(resident, bone, "food").is(200);
        assertThat(export()).containsExactlyInAnyOrder("大棒骨", "苹果核");

        answer(resident, bone, "residual").is(200);

        assertThat(export()).containsExactly("苹果核");
        API.get(PRACTICE).as(resident).send().is(200);
    }

    @Test
    void theOldestGoWhereThereAreTooMany() throws SQLException {
        var id = Ids.parse(API.get("/v1/me").as(resident).send().text("id")).orElseThrow();
        for (int i = 0; i < 205; i++) {
            API.execute("""
                    INSERT INTO practice_miss VALUES ('%s', %d, 'OLD%03d', '旧%d', '2026-01-01 00:00:00' + INTERVAL %d MINUTE)
                    """.formatted(Fixtures.SONGJIANG, id, i, i, i));
        }

        answer(resident, bone, "food").is(200);

        assertThat(export()).hasSize(200).contains("大棒骨", "旧204").doesNotContain("旧5");
        API.get(PRACTICE).as(resident).send().is(200); // what the catalogue has lost is not asked
    }

    @Test
    void whoGoesLeavesNothingBehind() throws SQLException {
        answer(resident, bone, "food").is(200);
        var id = Ids.parse(API.get("/v1/me").as(resident).send().text("id")).orElseThrow();

        API.delete("/v1/me").as(resident).send().is(204);

        assertThat(API.number("SELECT COUNT(*) FROM practice_miss WHERE resident_id = " + id))
                .isZero();
        answer(resident, bone, "food").isProblem(401, "session-revoked");
        assertThat(API.number("SELECT COUNT(*) FROM practice_miss WHERE resident_id = " + id))
                .isZero();
    }

    @Test
    void withoutASessionOrInAnotherDistrictNothingIsRemembered() throws SQLException {
        var before = misses();

        answer(null, bone, "food").is(200);
        answer(API.guestOf(Fixtures.QINGPU), bone, "food").is(200);
        answer("no-token-at-all", bone, "food").isProblem(401, "unauthenticated");

        assertThat(misses()).isEqualTo(before);
    }

    @Test
    void whatIsNotAnAnswerIsRefusedAtItsField() {
        var unknown = answer(null, bone, "food", "NOSUCHTHING00", "food").isProblem(422, "answers-invalid");
        assertThat(unknown.text("errors.0.field")).isEqualTo("answers[1].item");
        assertThat(unknown.text("errors.0.code")).isEqualTo("unknown");
        var twice = answer(null, bone, "food", bone, "residual").isProblem(422, "answers-invalid");
        assertThat(twice.text("errors.0.code")).isEqualTo("duplicate");
        post(null, "{\"answers\":[]}").isProblem(400, "invalid-request");
        post(null, "{}").isProblem(400, "invalid-request");
        post(null, "{\"answers\":[null]}").isProblem(400, "invalid-request");
        post(null, "{\"answers\":[{\"item\":\"%s\",\"category\":\"nothing\"}]}".formatted(bone))
                .isProblem(400, "malformed-request");
        post(null, "{\"answers\":[{\"item\":\"%s\"}]}".formatted(bone)).isProblem(400, "invalid-request");
        var many = IntStream.range(0, 21)
                .mapToObj(i -> one("id" + i, "food"))
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
        post(null, many).isProblem(400, "invalid-request");
    }

    @Test
    void whereNoDistrictIsThereIsNoPractice() {
        API.get("/v1/districts/nowhere/sorting/practice").send().isProblem(404, "unknown-district");
        API.post("/v1/districts/nowhere/sorting/practice/answers", "{\"answers\":[%s]}".formatted(one(bone, "food")))
                .send()
                .isProblem(404, "unknown-district");
    }

    @Test
    void theNumberOfStatementsIsFixed() {
        assertThat(statements(null)).isZero();
        assertThat(statements(resident)).isEqualTo(2);
        answer(resident, bone, "food", core, "residual").is(200);
        assertThat(statements(resident)).isEqualTo(2);

        StatementCount.reset();
        answer(resident, bone, "residual", core, "residual").is(200);
        assertThat(StatementCount.sent()).hasSize(5);
    }

    @Test
    void answersOnTheirWayDuringTheDeletionLeaveNothingBehind() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                var guest = API.guestOf(Fixtures.SONGJIANG);
                var id =
                        Ids.parse(API.get("/v1/me").as(guest).send().text("id")).orElseThrow();
                Callable<Answer> wrong = () -> answer(guest, bone, "food", core, "residual");
                Callable<Answer> right = () -> answer(guest, bone, "residual", core, "residual");
                Callable<Answer> delete = () -> API.delete("/v1/me").as(guest).send();

                for (var answer : threads.invokeAll(List.of(wrong, right, delete, wrong, right))) {
                    assertThat(answer.get().status()).isLessThan(500);
                }

                assertThat(API.number("SELECT COUNT(*) FROM practice_miss WHERE resident_id = " + id))
                        .isZero();
            }
        }
    }

    private static int statements(@Nullable String token) {
        StatementCount.reset();
        var call = API.get(PRACTICE);
        (token == null ? call : call.as(token)).send().is(200);
        return StatementCount.sent().size();
    }

    private static long misses() throws SQLException {
        return API.number("SELECT COUNT(*) FROM practice_miss");
    }

    private List<String> export() {
        return API.get("/v1/me/export")
                .as(resident)
                .send()
                .is(200)
                .json()
                .path("practiceMisses")
                .valueStream()
                .map(miss -> miss.path("name").asString())
                .toList();
    }

    private static Answer answer(@Nullable String token, String... itemsAndCategories) {
        return post(
                token,
                IntStream.range(0, itemsAndCategories.length / 2)
                        .mapToObj(i -> one(itemsAndCategories[2 * i], itemsAndCategories[2 * i + 1]))
                        .collect(Collectors.joining(",", "{\"answers\":[", "]}")));
    }

    private static String one(String item, String category) {
        return "{\"item\":\"%s\",\"category\":\"%s\"}".formatted(item, category);
    }

    private static Answer post(@Nullable String token, String json) {
        var call = API.post(PRACTICE + "/answers", json);
        return (token == null ? call : call.as(token)).send();
    }

    private static String id(String name) {
        return API.get("/v1/districts/" + Fixtures.SONGJIANG + "/sorting/search?q=" + SearchCountTest.encoded(name))
                .send()
                .text("items.0.id");
    }
}
