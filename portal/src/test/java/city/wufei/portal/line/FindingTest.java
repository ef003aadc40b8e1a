package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.page.Show;
import city.wufei.portal.testing.RunningPortal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Finding things: a certificate by its number, a cell in the registry, a case on the desk, a deed in the trail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingTest {
    private RunningPortal portal;
    private Line line;

    @BeforeAll
    void start() {
        portal = RunningPortal.start();
        line = new Line(portal);
        for (var name : new String[] {"示例里弄社区", "示例实验学校", "示例水乡学校"}) {
            CertificationLineTest.await(() -> portal.surfer().get("/registry").body(), name);
        }
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void aCertificateIsFoundByItsNumberHoweverItIsTyped() {
        var stranger = portal.surfer();
        for (var typed : new String[] {"sq-2026-0001", " SQ 2026 0001", "ＳＱ－２０２６－０００１", "sq20260001", "SQ–2026–0001"}) {
            var year = Year.now(Show.ZONE).toString();
            var wanted = typed.replace("2026", year).replace("２０２６", wide(year));
            var shown = stranger.follow(stranger.get("/verify?code=" + encoded(wanted)));
            assertThat(shown.statusCode()).as(wanted).isEqualTo(200);
            assertThat(shown.body())
                    .as(wanted)
                    .contains("示例里弄社区", "verified__word")
                    .as("the code is the paper's secret")
                    .doesNotContainPattern("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}");
        }
        var unknown = stranger.follow(stranger.get("/verify?code=sq-2026-9999"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("没有这个编号的证书", "SQ-2026-9999");
    }

    @Test
    void aNumberOfTwoDistrictsAsksWhich() {
        var year = Year.now(Show.ZONE).toString();
        var asked = portal.surfer().get("/verify/XX-" + year + "-0001");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("有 2 张证书是这个编号", "示例实验学校", "示例水乡学校");
    }

    @Test
    void theRegistryOpensOnAllDistrictsAndIsExported() {
        var stranger = portal.surfer();
        assertThat(stranger.get("/registry").body()).contains("示例里弄社区", "示例水乡学校", "全部已开通的区");
        assertThat(stranger.get("/registry?district=310118-qingpu").body())
                .contains("示例水乡学校")
                .doesNotContain("示例里弄社区");
        assertThat(stranger.get("/registry?year=2020").body()).contains("没有符合条件的记录", "清除条件");
        var csv = stranger.get("/registry/export.csv?type=school");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body())
                .startsWith("\uFEFF\"证书编号\"")
                .contains("\"示例水乡学校\"")
                .doesNotContain("里弄");
    }

    @Test
    void theDeskSeesWhoWaitsForWhomAndFindsACaseByNumber() {
        var office = line.office();
        var number = line.submitted(line.registered("示例排队学校"));
        assertThat(office.get("/desk/cases?q=" + number).body())
                .contains("示例排队学校", "开始初审")
                .doesNotContain("示例第一小学");
        assertThat(office.get("/desk/cases?who=me&sort=due").body())
                .contains("示例排队学校")
                .doesNotContain("示例家园社区");
        assertThat(office.get("/desk/cases?sort=due").body()).contains("示例家园社区", "等单位补正");
        var screener = portal.surfer("screener@songjiang");
        assertThat(screener.get("/desk/cases?who=me").body()).doesNotContain("指派评估员");
    }

    @Test
    void theTrailSaysWhoDidWhatToWhom() {
        var office = line.office();
        var number = line.accepted(line.registered("示例留痕学校"), office);
        var admin = portal.surfer("admin@songjiang");
        var page = admin.get("/admin/audit?organisation=" + encoded("示例留痕学校")).body();
        assertThat(page)
                .contains("受理申报", "示例留痕学校", "<del>初审中</del>", "<ins>已受理</ins>")
                .contains("<summary>原始记录</summary>")
                .doesNotContain("示例第一小学");
        assertThat(admin.get("/admin/audit?action=application.accept&organisation=" + encoded("示例留痕学校"))
                        .body())
                .contains("受理申报")
                .doesNotContain("<ins>待初审</ins>");
        assertThat(admin.get("/admin/audit?organisation=" + encoded("没有这家")).body())
                .contains("没有符合条件的记录");
        assertThat(admin.reading("en")
                        .get("/admin/audit?organisation=" + encoded("示例留痕学校"))
                        .body())
                .contains("Application")
                .contains("Raw record");
        assertThat(number).hasSize(13);
    }

    @Test
    void aNoticeIsSeenBeforeItIsOpened() {
        var office = line.office();
        var number = line.approved(line.registered("示例预览学校"), office);
        office.get("/desk/notices/new");
        var preview = office.post("/desk/notices/new/preview", Map.of("title", "示例预览公示", "cases", number));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("示例预览公示", "示例预览学校", "公示 7 个工作日", "截止");
        assertThat(portal.surfer().get("/notices?district=" + Line.DISTRICT).body())
                .doesNotContain("示例预览公示");
        assertThat(office.post("/desk/notices/new/preview", Map.of("title", "示例预览公示", "cases", number, "edit", "yes"))
                        .body())
                .contains("value=\"示例预览公示\"");
        assertThat(office.post("/desk/notices/new/preview", Map.of("title", "")).statusCode())
                .isEqualTo(422);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String wide(String digits) {
        return digits.codePoints()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
