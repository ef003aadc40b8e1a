package city.wufei.portal.placeimport;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.place.Place;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlaceImportTest {
    private static final String DISTRICT = "310117-songjiang";
    private static final String HEAD = "点位编号,名称,类型,街镇,地址,坐标系,纬度,经度,开放时间,节假日,接收类别,具体物品,开放打卡\n";

    private static StaffApiStandIn api;
    private static RunningPortal portal;

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

    @Test
    void thePreviewNamesEachBadRowAndColumnAndPublishesNothing() {
        var operator = portal.surfer("operator@songjiang");
        var table = HEAD
                + "csv-bad-01,名称一,回收点,方松街道,路1号,WGS-84,31.04,121.22,每天 07:00-19:00,休息,可回收物,废纸,是\n"
                + "csv-bad-02,,火山,方松街道,路2号,WGS-84,121.22,31.04,七点到九点,,可回收物、珍宝,废纸,也许\n"
                + "csv-bad-01,名称三,回收点,方松街道,路3号,WGS-84,31.04,121.22,,,,,否\n";

        var preview = operator.get(uploaded(operator, "点位.csv", table.getBytes(StandardCharsets.UTF_8)))
                .body();

        assertThat(preview)
                .contains("有错 2 行", "新建 1 行", "没有这一项：火山", "请填“是”或“否”：也许", "可能写反了", "看不懂这一段：“七点到九点”")
                .contains("没有这一项：珍宝", "这个编号在第 2 行已经有了");
        assertThat(place("csv-bad-01")).isEmpty();
    }

    @Test
    void wrongRowsAreLeftOutOnlyWhenSomebodySaysSo() {
        var operator = portal.surfer("operator@songjiang");
        var table = HEAD
                + "csv-skip-01,名称一,回收点,方松街道,路1号,高德,31.0323,121.2277,每天 全天,,可回收物,废纸,是\n"
                + "csv-skip-02,名称二,火山,方松街道,路2号,WGS-84,31.04,121.22,,,,,否\n";
        var preview = uploaded(operator, "点位.csv", table.getBytes(StandardCharsets.UTF_8));

        assertThat(confirm(operator, preview, Map.of()).body()).contains("有错的行不会导入");
        assertThat(place("csv-skip-01")).isEmpty();
        assertThat(confirm(operator, preview, Map.of("skip", "yes")).statusCode())
                .isEqualTo(303);

        assertThat(place("csv-skip-01").orElseThrow().position().lng()).isBetween(121.222, 121.225);
        assertThat(place("csv-skip-02")).isEmpty();
        assertThat(operator.get("/places/csv-skip-01/versions").body()).contains("第 1 版 · 导入", "点位.csv");
        assertThat(portal.surfer("admin@songjiang")
                        .get("/admin/audit?action=place.import")
                        .body())
                .contains("导入点位表", "点位.csv", "名称一");
    }

    @Test
    void aTableWithOneColumnChangesThatAlone() {
        var operator = portal.surfer("operator@songjiang");
        var before = place("yueyang-recycle-01").orElseThrow();
        var table = "Code,Phone,备注\nyueyang-recycle-01,021-57000001,看过\nyongfeng-recycle-01,,\n";
        var preview = uploaded(operator, "phones.csv", table.getBytes(Charset.forName("GB18030")));
        assertThat(operator.get(preview).body()).contains("这些列没有读：备注", "修改 1 行", "不变 1 行", "021-57000001");

        confirm(operator, preview, Map.of());

        var after = place("yueyang-recycle-01").orElseThrow();
        assertThat(after.phone()).isEqualTo("021-57000001");
        assertThat(after.hours()).isEqualTo(before.hours());
        assertThat(after.position()).isEqualTo(before.position());
        assertThat(after.checkIn()).isEqualTo(before.checkIn());
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsImported() throws Exception {
        var operator = portal.surfer("operator@songjiang");
        for (var file : List.of("export.csv", "export.xlsx")) {
            var exported = download(operator, "/places/" + file);
            var preview = operator.get(uploaded(operator, file, exported)).body();
            assertThat(preview).as(file).contains("有错 0 行", "新建 0 行", "修改 0 行");
        }
        var english = portal.surfer("operator@songjiang").reading("en");
        var exported = download(english, "/places/export.xlsx");
        assertThat(english.get(uploaded(english, "places.xlsx", exported)).body())
                .contains("Wrong: 0", "New: 0", "Changed: 0");
    }

    @Test
    void theEmptyTableSaysWhatToWrite() throws Exception {
        var operator = portal.surfer("operator@songjiang");
        var template = download(operator, "/places/template.xlsx");
        assertThat(template).startsWith('P', 'K');
        assertThat(upload(operator, "空.xlsx", template).body()).contains("表里没有点位");
    }

    @Test
    void filesThatAreNoTablesAreRefused() {
        var operator = portal.surfer("operator@songjiang");
        assertThat(upload(operator, "x.csv", new byte[0]).body()).contains("请先选择文件");
        assertThat(upload(operator, "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("没有“点位编号”这一列");
        assertThat(upload(operator, "x.xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3})
                        .body())
                .contains("读不出这个文件");
        assertThat(upload(operator, "x.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})
                        .body())
                .contains("旧版 Excel");
        assertThat(upload(operator, "x.csv", ("点位编号\n" + "a\n".repeat(2001)).getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("最多 2000 行");
        assertThat(upload(operator, "", new byte[0]).body()).contains("请先选择文件");
        assertThat(upload(operator, "x.csv", new byte[(5 << 20) + 1]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aChangeAfterThePreviewIsNotOverwritten() {
        var operator = portal.surfer("operator@songjiang");
        var table = "点位编号,电话\nfangsong-recycle-01,021-57000009\n";
        var preview = uploaded(operator, "t.csv", table.getBytes(StandardCharsets.UTF_8));
        var sum = sum(operator, preview);
        var other = uploaded(
                operator, "o.csv", "点位编号,电话\nfangsong-recycle-01,021-57000008\n".getBytes(StandardCharsets.UTF_8));
        assertThat(confirm(operator, other, Map.of()).statusCode()).isEqualTo(303);

        var refused = operator.post(preview, Map.of("sum", sum));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("预览之后有点位被人改过", "021-57000008");
        assertThat(place("fangsong-recycle-01").orElseThrow().phone()).isEqualTo("021-57000008");
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefusedUnread() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (var megabytes = 0; megabytes < 65; megabytes++) {
                zip.write(zeros);
            }
        }

        var refused = upload(portal.surfer("operator@songjiang"), "bomb.xlsx", bomb.toByteArray());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请分成几个文件");
    }

    @Test
    void twoWhoConfirmAtOncePublishOnce() throws Exception {
        var operator = portal.surfer("operator@songjiang");
        var office = portal.surfer("office@songjiang");
        var table = "点位编号,电话\nsheshan-recycle-01,021-57000007\n";
        var preview = uploaded(operator, "t.csv", table.getBytes(StandardCharsets.UTF_8));
        var sum = sum(operator, preview);
        sum(office, preview);
        List<Callable<Integer>> both = List.of(
                () -> operator.post(preview, Map.of("sum", sum)).statusCode(),
                () -> office.post(preview, Map.of("sum", sum)).statusCode());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(both)) {
                assertThat(answer.get()).isIn(303, 422);
            }
        }
        assertThat(operator.get("/places/sheshan-recycle-01/versions").body())
                .contains("第 1 版 · 导入")
                .doesNotContain("第 2 版");
        assertThat(operator.follow(operator.post(preview, Map.of("sum", sum))).body())
                .contains("已经导入过了");
    }

    @Test
    void anotherDistrictAndOtherRolesSeeNothingOfIt() {
        var operator = portal.surfer("operator@songjiang");
        var table = "点位编号,电话\nsheshan-recycle-01,021-57000006\n";
        var preview = uploaded(operator, "t.csv", table.getBytes(StandardCharsets.UTF_8));
        var qingpu = portal.surfer("office@qingpu");
        qingpu.get("/places/import");
        assertThat(qingpu.get(preview).statusCode()).isEqualTo(404);
        assertThat(qingpu.post(preview, Map.of("sum", "x")).statusCode()).isEqualTo(404);
        var publicity = portal.surfer("publicity@songjiang");
        assertThat(publicity.get("/places/import").statusCode()).isEqualTo(403);
        assertThat(publicity.get("/places/export.csv").statusCode()).isEqualTo(200);
        assertThat(portal.surfer().get("/places/export.csv").statusCode()).isEqualTo(303);
    }

    private static String sum(Surfer surfer, String preview) {
        var found = Pattern.compile("name=\"sum\" value=\"([0-9a-f]{16})\"")
                .matcher(surfer.get(preview).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> confirm(Surfer surfer, String preview, Map<String, String> more) {
        var form = new java.util.HashMap<>(more);
        form.put("sum", sum(surfer, preview));
        return surfer.post(preview, form);
    }

    private static String uploaded(Surfer surfer, String name, byte[] file) {
        var answer = upload(surfer, name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> upload(Surfer surfer, String name, byte[] file) {
        surfer.get("/places/import");
        var head = "--wufei\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + surfer.token()
                + "\r\n--wufei\r\nContent-Disposition: form-data; name=\"table\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(file);
        all.writeBytes("\r\n--wufei--\r\n".getBytes(StandardCharsets.UTF_8));
        return surfer.send(surfer.request("/places/import")
                .header("Content-Type", "multipart/form-data; boundary=wufei")
                .POST(HttpRequest.BodyPublishers.ofByteArray(all.toByteArray())));
    }

    private static byte[] download(Surfer surfer, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(surfer.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }

    private static Optional<Place> place(String id) {
        portal.bean(PublicationFeed.class).refresh();
        return portal.bean(PublicationFeed.class).library().place(DISTRICT, id);
    }
}
