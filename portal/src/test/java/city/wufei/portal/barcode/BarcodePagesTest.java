package city.wufei.portal.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.barcode.Gtin;
import city.wufei.content.publication.Library;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BarcodePagesTest {
    private static final String DISTRICT = "310117-songjiang";
    private static final String ID = "0NV2A9T7GQ4CM";
    private static final String OTHER_ID = "0NV2A9T7GQ4CN";
    private static final String ONE = "/publicity/barcodes/proposals/" + ID;
    private static final String STAFF = "/" + DISTRICT + "/barcode-proposals";
    private static final String WATER = "6901234567892";

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
    void propose() {
        editor = portal.surfer("publicity@songjiang");
        api.answer(STAFF, 200, "{\"items\":[" + proposal(WATER, "received") + "],\"cursor\":\"next-1\"}");
        api.answer(STAFF + "/" + ID, 200, "{\"others\":1,\"proposal\":" + proposal(WATER, "received") + "}");
        api.answer(STAFF + "/" + ID + "/photo", 200, new byte[] {(byte) 0xFF, (byte) 0xD8});
        api.answer(
                STAFF + "/" + ID + "/decision", 200, "{\"others\":0,\"proposal\":" + proposal(WATER, "accepted") + "}");
    }

    private static String proposal(String ean, String status) {
        return """
                {"id":"%s","ean":"%s","name":"矿泉水","parts":[{"part":"瓶身","category":"recyclable"}],"photo":"0NV2A9T7GQ4CP",
                 "status":"%s","receivedAt":"2026-11-27T10:00:00+08:00"}
                """.formatted(ID, ean, status);
    }

    @Test
    void whatWaitsIsListedAndReadOn() {
        var list = editor.get("/publicity/barcodes").body();

        assertThat(list).contains("矿泉水", WATER, ONE, "2026年11月27日 10:00", "cursor=next-1", "商品条码");
        assertThat(api.requests()).last().asString().contains("status=received").doesNotContain("cursor");
        editor.get("/publicity/barcodes?state=all&q=%E6%B0%B4&cursor=next-1");
        assertThat(api.requests())
                .last()
                .asString()
                .contains("q=%E6%B0%B4", "cursor=next-1")
                .doesNotContain("status");
    }

    @Test
    void onePageHasEverythingToDecideBy() {
        var page = editor.get(ONE).body();

        assertThat(page)
                .contains("矿泉水", "可回收物", "另有 1 份", ONE + "/photo", "name=\"part-1\"", "确认并发布", "name=\"reason\"");
        var photo = editor.get(ONE + "/photo");
        assertThat(photo.statusCode()).isEqualTo(200);
        assertThat(photo.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(editor.get("/publicity/barcodes/proposals/nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void confirmedItIsPublishedAndTheResidentIsTold() {
        var ean = "4006381333931";
        editor.get(ONE);

        var done = post(ONE + "/accept", product(ean, "彩笔", "reply", "谢谢您！"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(editor.follow(done).body()).contains("“彩笔”已发布");
        assertThat(api.bodies()).last().asString().contains("\"reply\":\"谢谢您！\"", "\"status\":\"accepted\"");
        var published = library().barcode(DISTRICT, new Gtin(ean)).orElseThrow();
        assertThat(published.name()).isEqualTo("彩笔");
        assertThat(published.parts().getFirst().category().code()).isEqualTo("recyclable");
        assertThat(portal.surfer("admin@songjiang").get("/admin/audit?q=" + ean).body())
                .contains("发布商品条码", "彩笔", ID);
    }

    @Test
    void ofTwoEditorsTheSlowerPublishesNothing() {
        var ean = "9780306406157";
        api.answer(STAFF + "/" + ID + "/decision", 409, problem(409, "already-decided", "这一条已经处理过了"));
        editor.get(ONE);

        var late = post(ONE + "/accept", product(ean, "书"));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("刚才已经处理过了", "value=\"书\"");
        assertThat(library().barcode(DISTRICT, new Gtin(ean))).isEmpty();
    }

    @Test
    void withoutAnAnswerNothingIsPublishedAndNothingTypedIsLost() {
        var ean = "96385074";
        editor.get(ONE);
        api.breakDown();

        var away = post(ONE + "/accept", product(ean, "口香糖", "reply", "谢谢！"));

        assertThat(away.statusCode()).isEqualTo(422);
        assertThat(away.body()).contains("居民端服务没有应答", "value=\"口香糖\"", "value=\"" + ean + "\"", ">谢谢！<");
        assertThat(library().barcode(DISTRICT, new Gtin(ean))).isEmpty();
        assertThat(editor.get("/publicity/barcodes").body()).contains("居民端服务没有应答");
        assertThat(editor.get(ONE).body()).contains("居民端服务没有应答");
        assertThat(editor.get(ONE + "/photo").statusCode()).isEqualTo(404);
        assertThat(editor.get("/publicity/barcodes/published").statusCode()).isEqualTo(200);
    }

    @Test
    void aNoNeedsAWordAndIsInTheTrail() {
        editor.get(ONE);
        var wordless = editor.post(ONE + "/decline", Map.of("reason", " "));
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(wordless.body()).contains("此项必填", "reason-problem");

        var done = editor.post(ONE + "/decline", Map.of("reason", "照片看不清，请重拍。"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(api.bodies()).last().asString().contains("declined", "照片看不清");
        assertThat(portal.surfer("admin@songjiang")
                        .get("/admin/audit?q=" + WATER)
                        .body())
                .contains("不采纳条码提交", "照片看不清");
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        editor.get("/publicity/barcodes/new");

        assertThat(enter(product("6901234567893", "水")).body()).contains("最后一位对不上", "ean-problem");
        assertThat(enter(product("12345", "水")).body()).contains("不是商品条码");
        assertThat(enter(product("2012345678903", "水")).body()).contains("商店自己打的");
        assertThat(enter(product(WATER, "长".repeat(61))).body()).contains("最多 60 个字");
        assertThat(enter(Map.of("ean", WATER, "product", "水")).body()).contains("part-1-problem");
        assertThat(enter(Map.of("ean", WATER, "product", "水", "part-1", "瓶")).body())
                .contains("category-1-problem");
        assertThat(enter(product(WATER, "水", "part-2", "瓶身", "category-2", "residual"))
                        .body())
                .contains("名称相同");
        assertThat(enter(product(WATER, "水", "part-8", "纸", "category-8", "gold"))
                        .body())
                .contains("category-8-problem");
        assertThat(library().barcode(DISTRICT, new Gtin(WATER))).isEmpty();
    }

    @Test
    void aProductIsEnteredFoundChangedAndTakenBack() {
        var ean = "0036000291452";
        editor.get("/publicity/barcodes/new");
        assertThat(enter(product("036000291452", "纸巾", "part-2", "外袋", "category-2", "residual"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(editor.get("/publicity/barcodes/published?q=%E5%A4%96%E8%A2%8B")
                        .body())
                .contains("纸巾", ean);
        assertThat(editor.get("/publicity/barcodes/published?q=nothing").body()).contains("没有符合条件");
        editor.get("/publicity/barcodes/new");
        assertThat(enter(product(ean, "纸巾")).body()).contains("已经发布");

        var page = "/publicity/barcodes/published/" + ean;
        assertThat(editor.get(page).body()).contains("value=\"纸巾\"", "value=\"外袋\"");
        assertThat(post(page, product(ean, "抽纸", "tip-1", "压扁。")).statusCode()).isEqualTo(303);
        var changed = library().barcode(DISTRICT, new Gtin(ean)).orElseThrow();
        assertThat(changed.name()).isEqualTo("抽纸");
        assertThat(changed.parts()).hasSize(1);
        assertThat(changed.parts().getFirst().tip()).isEqualTo("压扁。");
        editor.get(page);
        assertThat(post(page + "/withdraw", Map.of()).statusCode()).isEqualTo(303);
        assertThat(library().barcode(DISTRICT, new Gtin(ean))).isEmpty();
        assertThat(editor.follow(editor.get(page)).body()).contains("没有发布");
        assertThat(portal.surfer("admin@songjiang").get("/admin/audit?q=" + ean).body())
                .contains("撤回商品条码", "抽纸");
    }

    @Test
    void othersHaveNoBusinessHere() {
        for (var who : List.of("operator@songjiang", "office@songjiang", "screener@songjiang")) {
            assertThat(portal.surfer(who).get("/publicity/barcodes").statusCode())
                    .as(who)
                    .isEqualTo(403);
        }
        assertThat(portal.surfer().get("/publicity/barcodes").statusCode()).isEqualTo(303);
        assertThat(editor.postExactly(ONE + "/accept", Map.of("ean", List.of(WATER)))
                        .statusCode())
                .isEqualTo(403);
        api.answer(STAFF + "/" + OTHER_ID, 404, problem(404, "not-found", "没有找到"));
        assertThat(editor.get("/publicity/barcodes/proposals/" + OTHER_ID).statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePagesAreThereInEnglish() {
        editor.reading("en");
        assertThat(editor.get("/publicity/barcodes").body()).contains("Product barcodes", "Waiting");
        assertThat(editor.get(ONE).body()).contains("Confirm and publish", "Recyclable");
        assertThat(editor.get("/publicity/barcodes/new").body()).contains("Enter a barcode");
    }

    private static String problem(int status, String code, String title) {
        return "{\"type\":\"urn:wufei:problem:%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                .formatted(code, title, status, code);
    }

    private static Map<String, String> product(String ean, String name, String... more) {
        var fields = new HashMap<>(Map.of("ean", ean, "product", name, "part-1", "瓶身", "category-1", "recyclable"));
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private HttpResponse<String> enter(Map<String, String> fields) {
        return post("/publicity/barcodes/new", fields);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return editor.post(path, fields);
    }

    private static Library library() {
        var feed = portal.bean(PublicationFeed.class);
        feed.refresh();
        return feed.library();
    }
}
