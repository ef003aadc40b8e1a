package city.wufei.portal.reward;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardPagesTest {
    private static final String HAND_OVER = "/rewards/hand-over";
    private static final String CODE = "310117-songjiang." + RewardAnswers.CODE;

    private static StaffApiStandIn api;
    private static RunningPortal portal;

    private Surfer operator;

    @BeforeAll
    static void start() {
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
        portal.bean(PublicationFeed.class).refresh();
    }

    @AfterAll
    static void stop() {
        portal.close();
        api.close();
    }

    @BeforeEach
    void answer() {
        RewardAnswers.give(api);
        operator = portal.surfer("operator@songjiang");
    }

    @Test
    void theListHasTheStockOfEachRewardTheCheapestFirst() {
        var list = operator.get("/rewards").body();

        assertThat(list).contains("垃圾袋一卷", "再生纸笔记本一本", "兑完", "示例", "已下架", "核销兑换码", "/rewards/notebook");
        assertThat(list.indexOf("垃圾袋一卷")).isLessThan(list.indexOf("再生纸笔记本一本"));
        assertThat(operator.get("/rewards?q=%E7%9A%82").body()).contains("无患子皂").doesNotContain("垃圾袋一卷");
        assertThat(operator.get("/rewards?q=zzz").body()).contains("没有符合条件的记录");
        api.breakDown();
        assertThat(operator.get("/rewards").body()).contains("没有应答", "垃圾袋一卷");
    }

    @Test
    void aRewardsPageHasItsRedemptionsByState() {
        var page = operator.get("/rewards/notebook?state=reserved").body();

        assertThat(page).contains("A5 大小", "方松街道示例零废弃小店", "0NV2A9T7GQ4CM", "待领取", "已领走", "cursor=next-page");
        assertThat(page).doesNotContain(RewardAnswers.CODE);
        assertThat(api.requests()).last().asString().contains("reward=notebook", "state=reserved");
        assertThat(operator.get("/rewards/gone").body()).contains("已发出的兑换码仍然有效");
        assertThat(operator.get("/rewards/mint").statusCode()).isEqualTo(404); // another district's
        assertThat(operator.get("/rewards/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aStockIsChangedWithAReasonThatStandsInTheTrail() {
        operator.get("/rewards/notebook");

        var answer =
                operator.post("/rewards/notebook/stock", Map.of("seen", "5", "change", "10", "reason", "文具店又送来十本"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(api.bodies()).last().asString().contains("\"seen\":5", "\"total\":15");
        assertThat(operator.follow(answer).body()).contains("已调整", "现在总数是 15");
        assertThat(portal.surfer("admin@songjiang").get("/admin/audit").body()).contains("调整奖品库存", "文具店又送来十本", "总数");
    }

    @ParameterizedTest
    @CsvSource({"'', 补货, 此项必填", "很多, 补货, 请填一个不为 0 的整数", "0, 补货, 请填一个不为 0 的整数", "-6, 减少, 要在 0 到", "10, '', 此项必填"})
    void aWrongChangeIsSaidBesideItsField(String change, String reason, String expected) {
        operator.get("/rewards/notebook");

        var refused = operator.post("/rewards/notebook/stock", Map.of("seen", "5", "change", change, "reason", reason));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(expected);
    }

    @Test
    void whatTheServiceRefusesIsSaidAndNothingTypedIsLost() {
        operator.get("/rewards/notebook");
        RewardAnswers.refuse(api, "/reward-stock/notebook", 409, "stock-changed", "库存刚才变动过");
        var changed = operator.post("/rewards/notebook/stock", Map.of("seen", "4", "change", "10", "reason", "补货"));
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("库存刚才变动过", ">补货<", "name=\"seen\" value=\"5\"");
        api.breakDown();
        var away = operator.post("/rewards/notebook/stock", Map.of("seen", "5", "change", "10", "reason", "补货"));
        assertThat(away.statusCode()).isEqualTo(422);
        assertThat(away.body()).contains("不会重复增减", ">补货<", "name=\"seen\" value=\"5\"");
    }

    @Test
    void aCodeIsLookedAtThenHandedOverThenDone() {
        assertThat(operator.get(HAND_OVER).body()).contains("12 位字母和数字", "查一查");

        var seen = operator.get(HAND_OVER + "?code=" + CODE).body();
        assertThat(seen).contains("再生纸笔记本一本", "确认已交给居民", "方松街道示例零废弃小店").doesNotContain("岳阳街道示例惠民超市");
        assertThat(api.bodies()).last().asString().contains(CODE).doesNotContain("shop");

        var answer = operator.post(HAND_OVER, Map.of("code", CODE, "shop", "fangsong-shop"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(operator.follow(answer).body()).contains("已核销", "再生纸笔记本一本", "value=\"fangsong-shop\"");
        var trail = portal.surfer("admin@songjiang").get("/admin/audit").body();
        assertThat(trail).contains("核销兑换码", "方松街道示例零废弃小店").doesNotContain(RewardAnswers.CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "409, redemption-used, 这个兑换码已经用过",
        "409, redemption-expired, 已经过期",
        "409, redemption-cancelled, 已经取消",
        "404, redemption-code-unknown, 没有这个兑换码",
        "403, wrong-district, 这是别的区的兑换码"
    })
    void aCodeThatDoesNotCountGetsAClearSentence(int status, String code, String expected) {
        RewardAnswers.refuse(api, "/redemptions/look", status, code, expected);
        RewardAnswers.refuse(api, "/redemptions/hand-over", status, code, expected);

        var looked = operator.get(HAND_OVER + "?code=" + CODE);
        assertThat(looked.statusCode()).isEqualTo(422);
        assertThat(looked.body()).contains(expected, "code-problem").doesNotContain("确认已交给居民");

        operator.get(HAND_OVER);
        var late = operator.post(HAND_OVER, Map.of("code", CODE, "shop", "fangsong-shop"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains(expected);
    }

    @Test
    void aShopIsAskedForAndTheWrongOneIsSaid() {
        operator.get(HAND_OVER + "?code=" + CODE);
        var none = operator.post(HAND_OVER, Map.of("code", CODE, "shop", ""));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("shop-problem", "再生纸笔记本一本");
        RewardAnswers.refuse(api, "/redemptions/hand-over", 409, "wrong-shop", "不在这个兑换点领取");
        assertThat(operator.post(HAND_OVER, Map.of("code", CODE, "shop", "yueyang-shop"))
                        .body())
                .contains("不在这个兑换点领取");
    }

    @Test
    void withoutAnAnswerNobodyIsToldThatItWasDone() {
        operator.get(HAND_OVER + "?code=" + CODE);
        api.breakDown();

        assertThat(operator.post(HAND_OVER, Map.of("code", CODE, "shop", "fangsong-shop"))
                        .body())
                .contains("请再点一次确认");
        assertThat(operator.get(HAND_OVER + "?code=" + CODE).body()).contains("先不要把奖品交给居民");
    }

    @Test
    void aShopsMonthAddsUpOnThePageAndInTheWorkbook() throws IOException, InterruptedException {
        var page = operator.get("/rewards/statement?shop=fangsong-shop").body();
        assertThat(page).contains("再生纸笔记本一本", ">120<", "合计", "下载 Excel");

        var response = HttpClient.newHttpClient()
                .send(
                        operator.request("/rewards/statement.xlsx?shop=fangsong-shop")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response.body()))) {
            var sums = book.getSheet(0).orElseThrow().read();
            assertThat(sums.getFirst().getCellText(0)).isEqualTo("方松街道示例零废弃小店");
            assertThat(numbers(sums.get(2))).containsExactly(60, 2, 120);
            var lines = book.getSheet(1).orElseThrow().read();
            assertThat(lines).hasSize(3);
            assertThat(lines.get(1).getCellText(0)).isEqualTo("2026-11-27 10:32:00");
        }
        api.breakDown();
        assertThat(operator.get("/rewards/statement").body()).contains("没有应答");
        assertThat(operator.get("/rewards/statement.xlsx").statusCode()).isEqualTo(303);
    }

    private static List<Integer> numbers(Row row) {
        return List.of(1, 2, 3).stream()
                .map(column -> row.getCellAsNumber(column).orElseThrow().intValue())
                .toList();
    }

    @Test
    void othersHaveNoBusinessHere() {
        for (var path : List.of("/rewards", "/rewards/notebook", HAND_OVER, "/rewards/statement")) {
            for (var who : List.of("publicity@songjiang", "screener@songjiang", "admin@songjiang")) {
                assertThat(portal.surfer(who).get(path).statusCode()).as(who).isEqualTo(403);
            }
            assertThat(portal.surfer().get(path).statusCode()).isEqualTo(303);
            assertThat(portal.surfer("office@songjiang").get(path).statusCode()).isEqualTo(200);
        }
        operator.get(HAND_OVER);
        assertThat(operator.postExactly(HAND_OVER, Map.of("code", List.of(CODE), "shop", List.of("fangsong-shop")))
                        .statusCode())
                .isEqualTo(403);
        var qingpu = portal.surfer("office@qingpu");
        assertThat(qingpu.get("/rewards/notebook").statusCode()).isEqualTo(404);
        qingpu.get("/rewards/mint");
        assertThat(qingpu.post("/rewards/notebook/stock", Map.of("seen", "5", "change", "1", "reason", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePagesAreThereInEnglish() {
        operator.reading("en");
        assertThat(operator.get("/rewards").body()).contains("Handed over", "Monthly statement");
        assertThat(operator.get("/rewards/notebook").body()).contains("Change the stock");
        assertThat(operator.get(HAND_OVER + "?code=" + CODE).body()).contains("It was handed over");
        assertThat(operator.get("/rewards/statement").body()).contains("Points in all");
    }
}
