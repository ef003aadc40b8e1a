package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import city.wufei.portal.page.Show;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.transaction.Transactions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
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
        for (var typed : new String[] {
            "sq-2026-0001",
            " SQ 2026 0001",
            "ＳＱ－２０２６－０００１",
            "sq20260001",
            "SQ–2026–0001",
            "310117-SQ-2026-0001",
            "310117 sq 2026 0001",
            "310117sq20260001",
            "３１０１１７－SQ—2026—0001"
        }) {
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
        var elsewhere = stranger.follow(stranger.get("/verify?code=310118-sq-" + Year.now(Show.ZONE) + "-0001"));
        assertThat(elsewhere.statusCode()).as("another district's number").isEqualTo(404);
    }

    @Test
    void aNumberNamesItsDistrictAndWithoutItAsksWhich() {
        var year = Year.now(Show.ZONE).toString();
        assertThat(portal.surfer().get("/verify/310118-XX-" + year + "-0001").body())
                .contains("310118-XX-" + year + "-0001", "示例水乡学校")
                .doesNotContain("示例实验学校");
        var asked = portal.surfer().get("/verify/XX-" + year + "-0001");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("有 2 张证书是这个编号", "示例实验学校", "示例水乡学校");
    }

    @Test
    void aCertificateOfTheFirstKindKeepsItsNumber() {
        var year = Year.now(Show.ZONE).toString();
        var old = "XX-" + year + "-0007";
        change("UPDATE certificate SET `number` = ? WHERE organisation = '示例水乡学校'", old);
        try {
            assertThat(portal.surfer().get("/verify/" + old).body()).contains("示例水乡学校", "verified__word");
        } finally {
            change("UPDATE certificate SET `number` = ? WHERE organisation = '示例水乡学校'", "310118-XX-" + year + "-0001");
        }
    }

    @Test
    void theRegistryOpensOnAllDistrictsAndIsExported() {
        var stranger = portal.surfer();
        assertThat(stranger.get("/registry").body()).contains("示例里弄社区", "示例水乡学校", "全部已开通的区", "class=\"tag\">示例</span>");
        assertThat(stranger.get("/registry?district=310118-qingpu").body())
                .contains("示例水乡学校")
                .doesNotContain("示例里弄社区");
        assertThat(stranger.get("/registry?year=2020").body()).contains("没有符合条件的记录", "清除条件");
        var csv = stranger.get("/registry/export.csv?type=school");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body())
                .startsWith("\uFEFF\"证书编号\"")
                .contains("\"示例水乡学校\"", "\"备注\"", "\"依据示例评估细则，仅供演示，不具官方效力。\"")
                .doesNotContain("里弄");
    }

    @Test
    void whoIsLoggedInStartsWithTheirOwnDistrict() {
        var staff = portal.surfer("publicity@songjiang");
        assertThat(staff.get("/registry").body()).contains("示例里弄社区").doesNotContain("示例水乡学校");
        assertThat(staff.get("/registry?district=all").body()).contains("示例里弄社区", "示例水乡学校");
        assertThat(staff.get("/registry/export.csv").body()).contains("示例里弄社区").doesNotContain("示例水乡学校");
        var all = portal.surfer().get("/notices").body();
        assertThat(all).contains("district=" + Line.DISTRICT, "district=310118-qingpu");
        assertThat(staff.get("/notices").body())
                .contains("district=" + Line.DISTRICT)
                .doesNotContain("district=310118-qingpu");
        assertThat(staff.get("/").body()).contains("进入工作台").doesNotContain("href=\"/register\"");
        assertThat(portal.surfer().get("/").body())
                .contains("href=\"/register\"")
                .doesNotContain("进入工作台");
    }

    @Test
    void publicityFindsWhatThereIsToTell() {
        var home = portal.surfer("publicity@songjiang").get("/home").body();
        assertThat(home).contains("近 30 天新命名", "示例里弄社区", "正在公示").doesNotContain("示例水乡学校");
        assertThat(home).contains("href=\"/registry\"", "href=\"/notices\"", "href=\"/verify\"", "href=\"/places\"");
    }

    @Test
    void theRegistryIsNarrowedToWhatIsNewOrExpires() {
        var stranger = portal.surfer();
        assertThat(stranger.get("/registry?term=new").body()).contains("示例里弄社区");
        assertThat(stranger.get("/registry?term=expiring").body()).doesNotContain("示例里弄社区");
        change(
                "UPDATE certificate SET expires_on = ? WHERE organisation = '示例实验学校'",
                LocalDate.now(Show.ZONE).plusDays(30));
        assertThat(stranger.get("/registry?term=expiring").body()).contains("示例实验学校");
    }

    @Test
    void theOfficeSeesFiguresThatLeadToTheirLists() {
        var office = line.office();
        line.submitted(line.registered("示例概况学校"));
        var home = office.get("/home").body();
        assertThat(home)
                .contains("本区概况", "/desk/cases?who=open&amp;age=10", "/desk/notices?state=closing")
                .contains("/registry?term=expiring&amp;district=" + Line.DISTRICT);
        var submitted = Line.find(home, "(?s)申报：待初审</a>\\s*<span[^>]*>(\\d+)<");
        assertThat(office.get("/desk/cases?state=SUBMITTED").body()).contains("共 " + submitted + " 条");
        assertThat(office.get("/desk/cases?who=open&size=100").body())
                .contains("示例概况学校")
                .doesNotContain("示例里弄社区");
        change(
                "UPDATE application SET due_on = ? WHERE state = 'RETURNED'",
                LocalDate.now(Show.ZONE).minusDays(1));
        var overdue = Line.find(office.get("/home").body(), "(?s)补正已逾期</a>\\s*<span class=\"[^\"]*late\">(\\d+)<");
        assertThat(overdue).isNotEqualTo("0");
        assertThat(office.get("/desk/cases?state=RETURNED&sort=due").body()).contains("共 " + overdue + " 条", "逾期");
    }

    @Test
    void theQueueIsExportedAsItIsFilteredAndTheTrailSaysSo() {
        var office = line.office();
        line.submitted(line.registered("=示例导出学校"));
        line.submitted(line.registered("示例留下学校"));
        var csv = office.get("/desk/cases/export.csv?who=me&of-no-filter=x&q=" + encoded("示例导出"));
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("cases.csv");
        assertThat(csv.body())
                .startsWith("\uFEFF\"申报编号\"")
                .contains("\"'=示例导出学校\"")
                .doesNotContain("示例留下学校");
        assertThat(portal.surfer("admin@songjiang")
                        .get("/admin/audit?action=application.export")
                        .body())
                .contains("导出申报清单", "示例导出", "等我办理")
                .doesNotContain("of-no-filter");
        assertThat(portal.surfer("assessor@songjiang")
                        .get("/desk/cases/export.csv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyWaitingCaseSaysUntilWhenOrSinceWhen() {
        var office = line.office();
        var number = line.submitted(line.registered("示例等待学校"));
        assertThat(office.get("/desk/cases?q=" + number).body()).contains("已等待 0 个工作日");
        change(
                "UPDATE case_event SET at = DATE_SUB(at, INTERVAL 20 DAY) WHERE application_id = ?",
                Ids.parse(number).orElseThrow());
        assertThat(office.get("/desk/cases?q=" + number).body()).containsPattern("已等待 1\\d 个工作日");
        assertThat(office.get("/desk/cases?state=DESIGNATED").body()).doesNotContain("个工作日");
    }

    @Test
    void theOfficeFindsANoticeByItsTitleAndState() {
        var office = line.office();
        var number = line.approved(line.registered("示例找公示学校"), office);
        office.get("/desk/notices/new");
        Line.ok(office.post("/desk/notices/new", Map.of("title", "示例寻找公示", "cases", number)));
        assertThat(office.get("/desk/notices?q=" + encoded("寻找") + "&sort=closes")
                        .body())
                .contains("示例寻找公示")
                .doesNotContain("没有符合条件");
        assertThat(office.get("/desk/notices?state=open").body()).contains("示例寻找公示");
        assertThat(office.get("/desk/notices?state=closing").body()).doesNotContain("示例寻找公示");
        assertThat(office.get("/desk/notices?state=ended").body()).doesNotContain("示例寻找公示");
    }

    @Test
    void theTrailSaysWhoLookedIntoACaseOnceADay() {
        var office = line.office();
        var number = line.submitted(line.registered("示例查阅学校"));
        office.get("/desk/cases/" + number);
        office.get("/desk/cases/" + number);
        portal.surfer("screener@songjiang").get("/desk/cases/" + number);
        var admin = portal.surfer("admin@songjiang");
        var page = admin.get("/admin/audit?action=application.read&q=" + number).body();
        assertThat(page).contains("查阅申报", "示例查阅学校", "/admin/audit?q=" + number, "共 2 条");
    }

    @Test
    void theTrailCallsCodesByTheirNames() {
        line.registered("示例代码学校");
        var page = portal.surfer("admin@songjiang")
                .get("/admin/audit?organisation=" + encoded("示例代码学校"))
                .body();
        var shown = page.replaceAll("(?s)<details.*?</details>", "");
        assertThat(shown).contains("岳阳街道").doesNotContain("310117001", ">school<");
    }

    @Test
    void anObjectionStaysWithTheOfficeAndAUnitTakenOffIsDecidedAgain() {
        var office = line.office();
        var stays = line.approved(line.registered("示例无异议学校"), office);
        var applicant = line.registered("示例有异议学校");
        var goes = line.approved(applicant, office);
        office.get("/desk/notices/new");
        var opened = Line.ok(office.postExactly(
                "/desk/notices/new",
                Map.of(
                        "_csrf", List.of(office.token()),
                        "title", List.of("示例异议公示"),
                        "cases", List.of(stays, goes))));
        var notice = Line.location(opened).replaceAll(".*/notices/([0-9A-Z]{13}).*", "$1");
        var path = "/desk/notices/" + notice;
        assertThat(portal.surfer().get("/notices/" + notice).body())
                .contains("示例：松江区“无废城市”建设办公室", "000-00000000", "示例有异议学校");

        office.get(path);
        var empty = office.post(path + "/objections", Map.of("unit", goes, "received", "2020-01-01"));
        assertThat(empty.statusCode()).isEqualTo(422);
        var today = LocalDate.now(Show.ZONE).toString();
        Line.ok(office.post(
                path + "/objections",
                Map.of(
                        "unit", goes,
                        "received", today,
                        "objector", "示例异议人",
                        "objector-contact", "示例电话",
                        "objection", "台账与实际不符")));
        assertThat(office.get(path).body()).contains("示例异议人", "台账与实际不符");
        assertThat(portal.surfer().get("/notices/" + notice).body()).doesNotContain("示例异议人", "台账与实际不符");
        assertThat(applicant.get("/apply/" + goes).body()).doesNotContain("示例异议人", "台账与实际不符");
        var admin = portal.surfer("admin@songjiang");
        assertThat(admin.get("/admin/audit?action=notice.objection").body())
                .contains("登记异议")
                .doesNotContain("示例异议人", "台账与实际不符");

        assertThat(office.get(path + "/removals").body()).contains("写明为什么移出");
        assertThat(office.post(path + "/removals", Map.of("unit", goes, "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(applicant.get("/apply/" + goes).body()).contains("评估结果", "做得扎实");
        Line.ok(office.post(path + "/removals", Map.of("unit", goes, "reason", "异议属实，重新认定")));
        assertThat(portal.surfer().get("/notices/" + notice).body())
                .contains("示例无异议学校")
                .doesNotContain("示例有异议学校");
        assertThat(office.get(path).body()).contains("已移出公示", "示例有异议学校", "异议属实，重新认定");
        assertThat(applicant.get("/apply/" + goes).body()).contains("异议属实，重新认定").doesNotContain("评估结果", "做得扎实");
        assertThat(office.get("/desk/cases/" + goes).body()).contains("待认定", "作出认定");
        assertThat(admin.get("/admin/audit?action=application.take-off-notice").body())
                .contains("移出公示", "示例有异议学校");

        change(
                "UPDATE notice_batch SET closes_at = opens_at WHERE id = ?",
                Ids.parse(notice).orElseThrow());
        CertificationLineTest.await(() -> office.get("/desk/cases/" + stays).body(), "已命名");
        assertThat(office.get("/desk/cases?q=" + goes).body()).contains("待认定");
        office.get("/desk/cases/" + goes + "/decision");
        Line.ok(office.post("/desk/cases/" + goes + "/decision", Map.of("outcome", "decline", "reasons", "异议属实")));
        assertThat(office.get("/desk/cases/" + goes).body()).contains("不予命名");
    }

    private void change(String sql, Object value) {
        portal.bean(Transactions.class).run(transaction -> transaction.update(sql, value));
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
