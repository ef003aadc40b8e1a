package city.wufei.portal.points;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointsPagesTest {
    static final String CODE = "2A9T7-GQ4CM";
    static final String ENTRY = "0NV2A9T7GQ4CM";

    private static final String FIND = "/points/residents";
    private static final String ONE = FIND + "/" + CODE;
    private static final String STAFF = "/310117-songjiang/points/residents/" + CODE;
    private static final String LEDGER = "/310117-songjiang/points/ledger";

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
    void account() {
        operator = portal.surfer("operator@songjiang");
        answers(api, STAFF);
        api.answer(LEDGER, 200, ledger(""));
    }

    /** A resident with 13 points. */
    static void answers(StaffApiStandIn api, String path) {
        api.answer(path, 200, """
                {"code":"%s","since":"2026-11-01T10:00:00+08:00","balance":13,"expiring":{"points":4,"on":"2026-12-31"}}
                """.formatted(CODE));
        api.answer(path + "/entries", 200, """
                {"items":[%s,%s],"cursor":"abc"}
                """.formatted(
                entry("0NV2A9T7GQ4CP", -3, "reversal", "扫了别人的码", false), entry(ENTRY, 10, "check-in", "", true)));
        var made = "{\"made\":%s,\"balance\":3}".formatted(entry("0NV2A9T7GQ4CQ", -10, "reversal", "扫错", false));
        api.answer(path + "/reversals", 200, made);
        api.answer(
                path + "/corrections",
                200,
                made.replace("-10", "5")
                        .replace("\"balance\":3", "\"balance\":18")
                        .replace("reversal", "correction"));
    }

    static String ledger(String differences) {
        return """
                {"proofs":[{"day":"2026-11-27","startedAt":"2026-11-27T00:10:00+08:00","checked":7,"differing":0,"balances":13},
                 {"day":"2026-11-26","startedAt":"2026-11-26T00:10:00+08:00","finishedAt":"2026-11-26T00:11:00+08:00","checked":6,"differing":%d,"balances":13}],
                 "totals":[{"account":"residents","reason":"balance","entries":6,"points":13},
                  {"account":"pool","reason":"check-in","entries":5,"points":-16},{"account":"pool","reason":"reversal","entries":1,"points":3}],
                 "differences":[%s]}
                """.formatted(differences.isEmpty() ? 0 : 1, differences);
    }

    private static String entry(String id, int points, String reason, String note, boolean reversible) {
        return """
                {"entry":{"id":"%s","points":%d,"reason":"%s","reference":"%s","rule":"cn/check-in@1","at":"2026-11-27T10:00:00+08:00"%s},
                 "counter":"pool","reversible":%s}
                """.formatted(id, points, reason, ENTRY, note.isEmpty() ? "" : ",\"note\":\"" + note + "\"", reversible);
    }

    @Test
    void theCodeThatAResidentTellsLeadsToTheLedger() {
        assertThat(operator.get(FIND).body()).contains("求助码", "居民积分", "name=\"code\"");

        var found = operator.get(FIND + "?code=2a9t7%20gq4cm");

        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(found.headers().firstValue("Location")).contains(ONE);
        assertThat(operator.get(ONE).body())
                .contains("居民 " + CODE, "现有积分", ">13<", "2026年12月31日后失效", ">4<")
                .contains("回收打卡", "+10", "−3", "扫了别人的码", "cursor=abc")
                .doesNotContain(ENTRY + "\" checked");
        operator.get(ONE + "?cursor=abc");
        assertThat(api.requests()).anyMatch(request -> request.endsWith("/entries?limit=20&cursor=abc"));
    }

    @Test
    void whatIsNoCodeOrNobodysIsSaidBesideTheField() {
        var wrong = operator.get(FIND + "?code=123");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("求助码是十位字母和数字", "code-problem", "value=\"123\"");

        api.answer("/310117-songjiang/points/residents/AAAAA-AAAAA", 404, problem(404, "not-found", "没有找到"));
        var nobody = operator.get(FIND + "?code=AAAAAAAAAA");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("本区没有这个求助码");
        assertThat(operator.get(FIND + "/AAAAA-AAAAA").statusCode()).isEqualTo(404);
        assertThat(operator.get(FIND + "/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aReversalGoesToTheLedgerAndIntoTheTrail() {
        operator.get(ONE);
        var done = operator.post(ONE + "/reverse", Map.of("entry", ENTRY, "reversal-reason", "扫错了码"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(api.bodies()).last().asString().contains(ENTRY, "扫错了码");
        assertThat(operator.follow(done).body()).contains("已撤销，收回 10 分，现有 3 分");
        assertThat(portal.surfer("admin@songjiang")
                        .get("/admin/audit?q=" + CODE)
                        .body())
                .contains("撤销居民积分", "居民积分", "扫错了码", "积分余额");
    }

    @Test
    void aCorrectionCarriesTheNumberOfItsPage() {
        var request = operator.get(ONE).body().replaceAll("(?s).*name=\"request\" value=\"([0-9A-Z]{13})\".*", "$1");
        var done = operator.post(
                ONE + "/correct", Map.of("points", "5", "correction-reason", "海报坏了，补记", "request", request));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(api.bodies()).last().asString().contains("\"points\":5", request);
        assertThat(operator.follow(done).body()).contains("已更正 5 分，现有 18 分");
        assertThat(portal.surfer("admin@songjiang")
                        .get("/admin/audit?q=" + CODE)
                        .body())
                .contains("更正居民积分", "海报坏了，补记");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
        operator.get(ONE);
        var nothing = operator.post(ONE + "/reverse", Map.of("reversal-reason", ""));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("要撤销的一笔", "撤销原因", "reversal-reason-problem");

        for (var points : List.of("0", "x", "1001", "-1001", "1.5", "-2147483648")) {
            var wrong = operator.post(
                    ONE + "/correct", Map.of("points", points, "correction-reason", "补记", "request", ENTRY));
            assertThat(wrong.statusCode()).as(points).isEqualTo(422);
            assertThat(wrong.body()).contains("请填 1 到 1000 的整数", ">补记<", "value=\"" + ENTRY + "\"");
        }
        assertThat(operator.post(ONE + "/correct", Map.of("points", "5", "correction-reason", "补记"))
                        .body())
                .contains("页面已过期");
    }

    @Test
    void aRefusalIsTold() {
        api.answer(STAFF + "/reversals", 409, problem(409, "already-reversed", "这一笔积分已经撤销过了"));
        operator.get(ONE);
        var late = operator.post(ONE + "/reverse", Map.of("entry", ENTRY, "reversal-reason", "扫错"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("没有办成：这一笔积分已经撤销过了");

        api.answer(STAFF + "/corrections", 404, problem(404, "not-found", "没有找到"));
        assertThat(operator.post(ONE + "/correct", Map.of("points", "5", "correction-reason", "补记", "request", ENTRY))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutAnAnswerNothingTypedIsLost() {
        operator.get(ONE);
        api.breakDown();

        var away = operator.post(ONE + "/correct", Map.of("points", "5", "correction-reason", "补记", "request", ENTRY));

        assertThat(away.statusCode()).isEqualTo(422);
        assertThat(away.body()).contains("同一笔不会重复办理", ">补记<");
        assertThat(operator.get(ONE).body()).contains("居民端服务没有应答");
        assertThat(operator.get(FIND + "?code=" + CODE).body()).contains("居民端服务没有应答");
        assertThat(portal.surfer("office@songjiang").get("/points/ledger").body())
                .contains("居民端服务没有应答");
    }

    @Test
    void theBooksShowEachAccountAndTheProofs() {
        var office = portal.surfer("office@songjiang");
        var books = office.get("/points/ledger").body();
        assertThat(books).contains("积分台账", "本区积分池", "回收打卡", "−16", "合计", "进行中", "一致");
        assertThat(books).doesNotContain("对不上的账户");

        api.answer(LEDGER, 200, ledger("{\"code\":\"" + CODE + "\",\"balance\":80,\"entries\":77}"));
        assertThat(office.get("/points/ledger").body()).contains("对不上的账户", ONE, "不一致", ">77<");
        assertThat(portal.surfer("admin@songjiang").get("/points/ledger").body())
                .contains(CODE)
                .doesNotContain(ONE);
        api.answer(LEDGER, 200, "{\"proofs\":[],\"totals\":[],\"differences\":[]}");
        assertThat(office.get("/points/ledger").body()).contains("还没有核对过");
    }

    @Test
    void othersHaveNoBusinessHere() {
        for (var who : List.of("publicity@songjiang", "admin@songjiang")) {
            assertThat(portal.surfer(who).get(ONE).statusCode()).as(who).isEqualTo(403);
        }
        assertThat(operator.get("/points/ledger").statusCode()).isEqualTo(403);
        assertThat(portal.surfer().get(ONE).statusCode()).isEqualTo(303);
        assertThat(operator.postExactly(ONE + "/correct", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePagesAreThereInEnglish() {
        operator.reading("en");
        assertThat(operator.get(FIND).body()).contains("Residents’ points", "Help code");
        assertThat(operator.get(ONE).body())
                .contains("Reverse an entry", "Recycling check-in", "End after 31 Dec 2026");
        assertThat(portal.surfer("office@songjiang")
                        .reading("en")
                        .get("/points/ledger")
                        .body())
                .contains("Ledger of points", "District’s pool", "agrees");
    }

    private static String problem(int status, String code, String title) {
        return "{\"type\":\"urn:wufei:problem:%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                .formatted(code, title, status, code);
    }
}
