package city.wufei.portal.correction;

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

class CorrectionPagesTest {
    private static final String ID = "0NV2A9T7GQ4CM";
    private static final String ONE = "/publicity/corrections/" + ID;
    private static final String STAFF = "/310117-songjiang/corrections";

    private static StaffApiStandIn api;
    private static RunningPortal portal;

    private Surfer editor;

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
    void correct() {
        editor = portal.surfer("publicity@songjiang");
        api.answer(STAFF, 200, "{\"items\":[" + correction("received") + "]}");
        api.answer(STAFF + "/" + ID, 200, correction("received"));
        api.answer(STAFF + "/" + ID + "/photo", 200, new byte[] {(byte) 0xFF, (byte) 0xD8});
        api.answer(STAFF + "/" + ID + "/decision", 200, correction("accepted"));
    }

    private static String correction(String status) {
        return """
                {"correction":{"id":"%s","item":"FP7FXBAQ0BJ2K","words":"大骨头","expected":"food","reason":"小区公示栏写的是湿垃圾","photo":"0NV2A9T7GQ4CP",
                 "status":"%s","receivedAt":"2026-11-27T10:00:00+08:00"},
                 "now":{"item":"FP7FXBAQ0BJ2K","name":"大棒骨","category":"residual","categoryName":"干垃圾","categoryNameEn":"Residual waste","tip":"沥干。","rule":"《指南》"}}
                """.formatted(ID, status);
    }

    @Test
    void whatResidentsHoldToBeWrongIsListed() {
        assertThat(editor.get("/publicity/corrections").body())
                .contains("大骨头", "大棒骨", "干垃圾", "湿垃圾", "小区公示栏", ONE, "居民纠错");
        assertThat(api.requests()).last().asString().contains("status=received");
    }

    @Test
    void onePageHasTheWordsTheAnswerAndTheWayToMendIt() {
        assertThat(editor.get(ONE).body())
                .contains("大骨头", "大棒骨", "干垃圾", "《指南》", ONE + "/photo")
                .contains("/publicity/sorting/edit?item=FP7FXBAQ0BJ2K");
        assertThat(editor.get(ONE + "/photo").headers().firstValue("Content-Type"))
                .contains("image/jpeg");
        api.answer(STAFF + "/" + ID, 200, correction("declined"));
        assertThat(editor.get(ONE).body()).contains("未采纳").doesNotContain("name=\"reply\"");
        assertThat(editor.get("/publicity/corrections/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerGoesToTheResidentAndIntoTheTrail() {
        editor.get(ONE);
        assertThat(editor.post(ONE + "/accept", Map.of("reply", "已改正，谢谢！")).statusCode())
                .isEqualTo(303);
        assertThat(api.bodies()).last().asString().contains("\"reply\":\"已改正，谢谢！\"", "\"status\":\"accepted\"");
        editor.get(ONE);
        assertThat(editor.post(ONE + "/accept", Map.of()).statusCode()).isEqualTo(303);
        editor.get(ONE);
        assertThat(editor.post(ONE + "/decline", Map.of("reply", "规定如此。")).statusCode())
                .isEqualTo(303);

        assertThat(portal.surfer("admin@songjiang")
                        .get("/admin/audit?q=%E5%A4%A7%E9%AA%A8%E5%A4%B4")
                        .body())
                .contains("采纳居民纠错", "不采纳居民纠错", "规定如此。");
    }

    @Test
    void aNoNeedsAWord() {
        editor.get(ONE);
        var wordless = editor.post(ONE + "/decline", Map.of("reply", ""));
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(wordless.body()).contains("此项必填", "reply-problem");
        var long301 = editor.post(ONE + "/accept", Map.of("reply", "长".repeat(301)));
        assertThat(long301.body()).contains("最多 300 个字");
    }

    @Test
    void whatWasDecidedMeanwhileIsSaid() {
        api.answer(
                STAFF + "/" + ID + "/decision",
                409,
                "{\"type\":\"urn:wufei:problem:already-decided\",\"title\":\"处理过了\",\"status\":409,\"code\":\"already-decided\"}");
        editor.get(ONE);

        var late = editor.post(ONE + "/accept", Map.of("reply", "好"));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("刚才已经处理过了");
    }

    @Test
    void withoutAnAnswerNothingTypedIsLost() {
        editor.get(ONE);
        api.breakDown();

        var away = editor.post(ONE + "/decline", Map.of("reply", "规定如此。"));

        assertThat(away.statusCode()).isEqualTo(422);
        assertThat(away.body()).contains("居民端服务没有应答", ">规定如此。<");
        assertThat(editor.get("/publicity/corrections").body()).contains("居民端服务没有应答");
        assertThat(editor.get(ONE).body()).contains("居民端服务没有应答");
    }

    @Test
    void othersHaveNoBusinessHere() {
        for (var who : List.of("operator@songjiang", "office@songjiang")) {
            assertThat(portal.surfer(who).get(ONE).statusCode()).as(who).isEqualTo(403);
        }
        assertThat(portal.surfer().get(ONE).statusCode()).isEqualTo(303);
        assertThat(editor.postExactly(ONE + "/accept", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void thePagesAreThereInEnglish() {
        editor.reading("en");
        assertThat(editor.get("/publicity/corrections").body()).contains("Residents’ corrections", "Residual waste");
        assertThat(editor.get(ONE).body()).contains("Answer the resident", "Edit the entry");
    }
}
