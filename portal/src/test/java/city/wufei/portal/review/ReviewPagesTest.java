package city.wufei.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewPagesTest {
    static final String FIRST = "0NV2A9T7GQ4CM";
    static final String SECOND = "0NV2A9T7GQ4CN";
    static final String STAFF = "/310117-songjiang/check-in-reviews";

    private static final String LIST = "/points/reviews";

    private static StaffApiStandIn api;
    private static RunningPortal portal;

    private Surfer operator;

    @BeforeAll
    static void start() {
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
    }

    @AfterAll
    static void stop() {
        portal.close();
        api.close();
    }

    @BeforeEach
    void waiting() {
        operator = portal.surfer("operator@songjiang");
        answers(api);
    }

    /** Two that wait, the second of them an appeal. */
    static void answers(StaffApiStandIn api) {
        var first = review(FIRST, "pending", "\"speed\"", "\"from\":\"示例回收点一\",\"metres\":12400,\"seconds\":300", "");
        var second = review(
                SECOND,
                "appealed",
                "\"device\",\"nights\"",
                "\"accounts\":5,\"byNight\":4",
                ",\"note\":\"不像\",\"appeal\":\"我上夜班\",\"appealedAt\":\"2026-11-27T10:00:00+08:00\"");
        api.answer(STAFF, 200, "{\"items\":[" + second + "," + first + "],\"waiting\":2,\"cursor\":\"abc\"}");
        var around = """
                [{"id":"%s","place":"a","placeName":"示例回收点二","day":"2026-11-27","occurredAt":"2026-11-27T09:00:00+08:00","countedAt":"2026-11-27T09:00:00+08:00","points":3}]
                """.formatted(FIRST);
        api.answer(STAFF + "/" + FIRST, 200, "{\"review\":" + first + ",\"around\":" + around + "}");
        api.answer(STAFF + "/" + SECOND, 200, "{\"review\":" + second + ",\"around\":[]}");
        api.answer(STAFF + "/" + FIRST + "/decision", 200, first.replace("pending", "released"));
        api.answer(STAFF + "/" + SECOND + "/decision", 409, problem("same-member"));
    }

    private static String review(String id, String state, String reasons, String facts, String more) {
        return """
                {"id":"%s","helpCode":"2A9T7-GQ4CM","place":"fangsong-base-01","placeName":"示例回收点二","day":"2026-11-27",
                 "occurredAt":"2026-11-27T09:05:00+08:00","countedAt":"2026-11-27T09:05:02+08:00","points":3,"state":"%s","reasons":[%s],"facts":{%s}%s}
                """.formatted(id, state, reasons, facts, more);
    }

    private HttpResponse<String> several(List<String> reviews, String decision) {
        return operator.postExactly(
                LIST, Map.of("_csrf", List.of(operator.token()), "review", reviews, "decision", List.of(decision)));
    }

    private static String problem(String code) {
        return "{\"type\":\"urn:x\",\"title\":\"没有办成\",\"status\":409,\"code\":\"" + code + "\"}";
    }

    @Test
    void whatStandsOutIsListedWithItsNumbers() {
        assertThat(operator.get(LIST).body())
                .contains("打卡复核", "2 条等待处理", "距上次打卡的“示例回收点一”约 12.4 公里，只隔 5 分钟")
                .contains("同一部手机上第 5 个账号", "近期第 4 次半夜打卡", "申诉：我上夜班", "居民申诉", "待复核")
                .contains("cursor=abc", FIRST, SECOND);
        api.answer(
                STAFF,
                200,
                "{\"items\":["
                        + review(FIRST, "pending", "\"speed\"", "\"from\":\"甲\",\"metres\":9000,\"seconds\":8", "")
                        + "],\"waiting\":1}");
        assertThat(operator.get(LIST).body()).contains("只隔 &lt;1 分钟");
        operator.get(LIST + "?state=refused&cursor=abc");
        assertThat(api.requests()).last().asString().contains("state=refused", "cursor=abc");
        operator.get(LIST + "?state=lost");
        assertThat(api.requests()).last().asString().doesNotContain("state=");
    }

    @Test
    void theHomePageOfAnOperatorSaysHowManyWait() {
        assertThat(operator.get("/home").body()).contains("待复核的打卡", "去复核", LIST + "/" + FIRST, "示例回收点二");

        api.answer(STAFF, 200, "{\"items\":[],\"waiting\":0}");
        assertThat(operator.get("/home").body()).doesNotContain("待复核的打卡");
        assertThat(portal.surfer("publicity@songjiang").get("/home").body()).doesNotContain("待复核的打卡");
    }

    @Test
    void oneIsSeenWithWhatIsAroundItAndDecided() {
        var page = operator.get(LIST + "/" + FIRST).body();
        assertThat(page).contains("复核打卡", "2A9T7-GQ4CM", "/points/residents/2A9T7-GQ4CM", "这位居民最近的打卡", "不予记分");

        var done = operator.post(LIST + "/" + FIRST, Map.of("decision", "release", "note", "是同一辆车"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(api.bodies()).last().asString().contains("\"release\":true", "是同一辆车");
        assertThat(operator.follow(done).body()).contains("已记分：1 条");
        assertThat(portal.surfer("admin@songjiang")
                        .get("/admin/audit?q=" + FIRST)
                        .body())
                .contains("复核后给打卡记分", "是同一辆车", "2A9T7-GQ4CM");
    }

    @Test
    void severalAreDecidedAtOnceAndWhatIsLeftIsSaid() {
        operator.get(LIST);
        var done = several(List.of(FIRST, SECOND), "release");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(operator.follow(done).body()).contains("已处理 1 条；另有 1 条没有处理");
    }

    @Test
    void aNoNeedsAWordAndNothingTypedIsLost() {
        operator.get(LIST);
        var silent = operator.post(LIST + "/" + FIRST, Map.of("decision", "refuse", "note", " "));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("note-problem");

        var nothing = operator.post(LIST, Map.of("decision", "refuse", "note", "太快了"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("请先勾选要处理的打卡", ">太快了<");
        assertThat(several(List.of(FIRST), "").body()).contains("请按“记分”或“不予记分”");

        var appeal = operator.post(LIST + "/" + SECOND, Map.of("decision", "refuse", "note", "仍然不像"));
        assertThat(appeal.statusCode()).isEqualTo(422);
        assertThat(appeal.body()).contains("申诉要由另一位工作人员处理", ">仍然不像<");
    }

    @Test
    void whatIsNotThereIsNotShown() {
        api.answer(STAFF + "/0NV2A9T7GQ4CP", 404, problem("not-found").replace("409", "404"));
        assertThat(operator.get(LIST + "/0NV2A9T7GQ4CP").statusCode()).isEqualTo(404);
        assertThat(operator.get(LIST + "/nothing").statusCode()).isEqualTo(404);
        for (var stranger : new String[] {"publicity", "admin", "screener"}) {
            assertThat(portal.surfer(stranger + "@songjiang").get(LIST).statusCode())
                    .as(stranger)
                    .isEqualTo(403);
        }
    }

    @Test
    void withoutAnAnswerNothingTypedIsLost() {
        operator.get(LIST + "/" + FIRST);
        api.breakDown();

        var away = operator.post(LIST + "/" + FIRST, Map.of("decision", "refuse", "note", "太快了"));
        assertThat(away.statusCode()).isEqualTo(422);
        assertThat(away.body()).contains("同一条不会重复办理", ">太快了<");
        assertThat(operator.get(LIST).body()).contains("居民端服务没有应答");
        assertThat(operator.get("/home").statusCode()).isEqualTo(200);
    }
}
