package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.page.Show;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page of the line is drawn in both languages; the examples of a demonstration are there once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinePagesTest {
    private RunningPortal portal;
    private Line line;

    @BeforeAll
    void start() {
        portal = RunningPortal.start();
        line = new Line(portal);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void everyPageIsDrawnInBothLanguages() {
        var office = line.office();
        var assessor = line.assessor();
        var applicant = line.registered("示例学校甲");
        var screening = line.screening(line.registered("示例学校乙"), office);
        var decided = line.accepted(applicant, office);
        line.assessed(assessor, line.assigned(office, decided, assessor));
        var accepted = line.accepted(line.registered("示例学校丙"), office);
        var seat = line.assigned(office, accepted, assessor);
        var declared = line.registered("示例学校丁");
        var draft = line.draft(declared);
        for (var language : List.of("zh-CN", "en")) {
            drawn(applicant.reading(language), "/home", "/apply", "/apply/organisation", "/apply/" + decided);
            drawn(
                    declared.reading(language),
                    "/apply/" + draft,
                    "/apply/" + draft + "/submit",
                    "/apply/" + draft + "/sections/gates",
                    "/apply/" + draft + "/sections/g-A",
                    "/apply/" + draft + "/sections/bonus");
            drawn(
                    office.reading(language),
                    "/home",
                    "/desk/cases?state=SUBMITTED&age=5&sort=organisation",
                    "/desk/cases/" + decided,
                    "/desk/cases/" + decided + "/decision",
                    "/desk/cases/" + screening + "/screening",
                    "/desk/cases/" + accepted + "/assessors",
                    "/desk/notices",
                    "/desk/notices/new");
            drawn(assessor.reading(language), "/home", "/desk/assessments", "/desk/assessments/" + seat);
            drawn(
                    portal.surfer().reading(language),
                    "/registry",
                    "/registry?district=" + Line.DISTRICT + "&type=school&sort=number",
                    "/notices?district=" + Line.DISTRICT,
                    "/verify");
        }
        line.declareFree(assessor, seat);
        for (var language : List.of("zh-CN", "en")) {
            drawn(
                    assessor.reading(language),
                    "/desk/assessments/" + seat,
                    "/desk/assessments/" + seat + "/sections/g-A",
                    "/desk/assessments/" + seat + "/sections/gates");
        }
    }

    @Test
    void aNewUserFindsLifeInADemonstration() {
        var page = CertificationLineTest.await(
                () -> portal.surfer().get("/registry?district=" + Line.DISTRICT).body(), "示例里弄社区");
        assertThat(page).contains("示例实验学校", "有效");
        assertThat(line.office().get("/desk/cases").body()).contains("示例第一小学", "示例家园社区", "退回补正");
        var first = Line.find(
                line.office().get("/desk/cases?q=" + encoded("示例第一小学")).body(), "/desk/cases/([0-9A-Z]{13})\"");
        assertThat(line.office().get("/desk/cases/" + first).body())
                .contains("/evidence/", "（示例）")
                .as("a wall of warnings")
                .doesNotContain("没有上传佐证");
        var cell = Line.find(page, "href=\"(/registry/[0-9A-Z]{13}[^\"]*)\"").replace("&amp;", "&");
        assertThat(portal.surfer().get(cell).body()).contains("示例评估细则");
    }

    @Test
    void theNoticeOfADemonstrationRanForItsWorkingDaysAndItsTermsEndOnOne() {
        var calendar = portal.bean(PublicationFeed.class).library().calendar();
        var terms = portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.list(
                        """
                SELECT opens_at, closes_at, minutes FROM notice_batch WHERE title LIKE '示例：第一批%'
                """,
                        row -> {
                            assertThat(row.optionalNumber("minutes")).isEmpty();
                            return List.of(row.instant("opens_at"), row.instant("closes_at"));
                        }));
        assertThat(terms).hasSize(2).allSatisfy(term -> {
            var first = LocalDate.ofInstant(term.getFirst(), Show.ZONE);
            var last = LocalDate.ofInstant(term.getLast().minusMillis(1), Show.ZONE);
            assertThat(calendar.isWorkingDay(first)).as("opened on %s", first).isTrue();
            assertThat(calendar.isWorkingDay(last)).as("ended on %s", last).isTrue();
            assertThat(calendar.since(first, last)).isEqualTo(5);
            assertThat(term.getLast()).isBefore(Instant.now());
        });
        assertThat(portal.surfer().get("/notices?district=" + Line.DISTRICT).body())
                .containsPattern("公示期：[0-9]{4}年[0-9]+月[0-9]+日 – [0-9]{4}年[0-9]+月[0-9]+日<");
        var due = portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.list("""
                        SELECT due_on FROM application WHERE state = 'RETURNED' AND due_on IS NOT NULL
                        """, row -> row.date("due_on")));
        assertThat(due)
                .isNotEmpty()
                .allSatisfy(day -> assertThat(calendar.isWorkingDay(day))
                        .as("corrections by %s", day)
                        .isTrue());
    }

    @Test
    void anEntryOfTheRegistryLeadsToItsCertificateAndItsNotice() {
        var list = CertificationLineTest.await(
                () -> portal.surfer().get("/registry?district=" + Line.DISTRICT).body(), "示例里弄社区");
        var cell = Line.find(list, "href=\"(/registry/[0-9A-Z]{13}[^\"]*)\"[^>]*>示例里弄社区")
                .replace("&amp;", "&");
        var stranger = portal.surfer();
        var entry = stranger.get(cell).body();
        var verified = stranger.get(Line.find(entry, "href=\"(/verify/310117-[^\"]+)\""));
        assertThat(verified.statusCode()).isEqualTo(200);
        assertThat(verified.body()).contains("示例里弄社区", "按编号查得");
        var notice = Line.find(entry, "href=\"(/notices/[0-9A-Z]{13}[^\"]*)\"").replace("&amp;", "&");
        assertThat(stranger.get(notice).body()).contains("示例里弄社区", "公示期");
        portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.update(
                        "UPDATE certificate SET batch_id = 1 WHERE district_id = ? AND organisation = '示例里弄社区'",
                        Line.DISTRICT));
        assertThat(stranger.get(cell).body()).contains("/verify/310117-").doesNotContain("/notices/");
    }

    @Test
    void theScoreIsCountedWhileTyping() {
        var applicant = line.registered("示例学校戊");
        var number = line.draft(applicant);
        var path = "/apply/" + number + "/sections/g-A";
        applicant.get(path);
        var fields = new LinkedHashMap<>(Line.best(applicant, line.section("g-A"), 0));
        var answer = applicant.postExactly(path + "/score", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<b>15</b>").doesNotContain("<html");
        assertThat(applicant.get(path).body()).as("nothing is saved").doesNotContain("<b>15</b>");
    }

    @Test
    void theTableOfADecisionAddsUp() {
        var office = line.office();
        var number = line.accepted(line.registered("示例加分学校"), office);
        var assessor = line.assessor();
        line.assessed(assessor, line.assigned(office, number, assessor));
        var page = office.get("/desk/cases/" + number + "/decision").body();
        var rows = Pattern.compile("(?s)<tr.*?</tr>")
                .matcher(page.replaceAll("(?s).*<tbody>", "").replaceAll("(?s)</tbody>.*", ""))
                .results()
                .map(row -> Pattern.compile("(?s)<td.*?</td>")
                        .matcher(row.group())
                        .results()
                        .map(cell -> cell.group().replaceAll("<span.*", "").replaceAll("<[^>]*>", ""))
                        .map(String::strip)
                        .toList())
                .toList();
        assertThat(page).contains("加分项</th>");
        for (var column = 0; column < 3; column++) {
            var at = column;
            var sum = rows.subList(0, rows.size() - 1).stream()
                    .map(cells -> new BigDecimal(cells.get(at)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .as("column %d", at)
                    .isEqualByComparingTo(rows.getLast().get(at));
        }
        assertThat(new BigDecimal(rows.getLast().getFirst())).as("with a bonus").isGreaterThan(new BigDecimal("100"));
        assertThat(page).doesNotContain("101.5</b><span>/");
    }

    @Test
    void anAssessorIsLedToNoPoints() {
        var office = line.office();
        var school = line.registered("示例不引导学校");
        var number = line.draft(school);
        assertThat(school.get("/apply/" + number + "/sections/g-A").body()).contains("可以从这里提高");
        line.fill(school, "/apply/" + number);
        assertThat(school.get("/apply/" + number).body())
                .contains("= 100 + 加分 ")
                .doesNotContain("<span>/ 100</span>");
        school.get("/apply/" + number + "/submit");
        Line.ok(school.post("/apply/" + number + "/submit", Map.of("agree", "yes", "signer", "示例校长")));
        office.get("/desk/cases/" + number);
        Line.ok(office.post("/desk/cases/" + number + "/begin", Map.of()));
        Line.ok(line.accept(office, number));
        var assessor = line.assessor();
        var seat = line.assigned(office, number, assessor);
        line.declareFree(assessor, seat);
        var path = "/desk/assessments/" + seat;
        var fields = Map.of("_csrf", List.of(assessor.token()), "m.A1", List.of("yes"));
        for (var page : List.of(
                assessor.get(path),
                assessor.get(path + "/sections/g-A"),
                assessor.postExactly(path + "/sections/g-A/score", fields))) {
            assertThat(page.body()).as("%s", page.uri()).contains("请按看到的实际情况评分").doesNotContain("可以从这里提高");
        }
    }

    @Test
    void theOfficeSeesWhatAssessorsHaveToDoAndTheyUntilWhen() {
        var office = line.office();
        var first = line.accepted(line.registered("示例在办学校"), office);
        var before = line.accepted(line.registered("示例回避学校"), office);
        var assessor = line.assessor();
        var loads = Pattern.compile("在办 (\\d+) 件");
        var open =
                loads.matcher(office.get("/desk/cases/" + first + "/assessors").body());
        assertThat(open.find()).isTrue();
        var choice = Line.find(
                office.get("/desk/cases/" + first + "/assessors").body(),
                "name=\"assessors\" value=\"([0-9A-Z]{13})\"");
        Line.ok(office.post("/desk/cases/" + first + "/assessors", Map.of("assessors", choice, "finish-days", "10")));
        assertThat(assessor.get("/desk/assessments").body()).contains(first, "请于 ", "前完成");
        assertThat(office.get("/desk/cases/" + before + "/assessors").body())
                .contains("在办 " + (Integer.parseInt(open.group(1)) + 1) + " 件");
        var seat = Line.find(assessor.get("/desk/assessments").body(), "/desk/assessments/([0-9A-Z]{13})");
        assessor.get("/desk/assessments/" + seat);
        Line.ok(assessor.post(
                "/desk/assessments/" + seat + "/declaration", Map.of("conflict-choice", "yes", "conflict", "亲属任职")));
        assertThat(office.get("/desk/cases/" + before + "/assessors").body())
                .containsPattern("回避过 \\d+ 次")
                .contains("在办 " + open.group(1) + " 件")
                .doesNotContain("曾申请回避本单位");
    }

    @Test
    void theOwnTypeIsOfferedFirstAndTheOthersAreFolded() {
        var page = line.registered("示例类型学校").get("/apply").body();
        var folded = page.indexOf("<details");
        assertThat(page.substring(0, folded)).contains("无废学校", "name=\"standard\" value=\"school\"");
        assertThat(page.substring(folded))
                .contains("申报其他类型", "也可以按那个类型另行申报", "name=\"standard\" value=\"mall\"")
                .doesNotContain("value=\"school\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void anUnknownCodeIsSaidInWords() {
        var answer = portal.surfer().get("/verify/00000000000000000000");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个查验码的证书");
        assertThat(portal.surfer()
                        .get("/verify?code=h2ovn-ceny3-kilmn-pqrst")
                        .headers()
                        .firstValue("Location"))
                .contains("/verify/H20VNCENY3K11MNPQRST");
    }

    @Test
    void aPastedLinkIsReadAsItsCode() {
        for (var pasted : List.of(
                "https://wufei.example/verify/H20VNCENY3K11MNPQRST",
                "  http://127.0.0.1:8090/verify/h2ovn-ceny3-kilmn-pqrst/ ",
                "wufei.example/portal/verify/H20VNCENY3K11MNPQRST?from=wechat#top",
                "/verify/H20VNCENY3K11MNPQRST",
                "ｈｔｔｐｓ：／／ｗｕｆｅｉ．ｅｘａｍｐｌｅ／ｖｅｒｉｆｙ／Ｈ２０ＶＮＣＥＮＹ３Ｋ１１ＭＮＰＱＲＳＴ")) {
            var answer = portal.surfer().get("/verify?code=" + encoded(pasted));
            assertThat(answer.headers().firstValue("Location")).as(pasted).contains("/verify/H20VNCENY3K11MNPQRST");
        }
        assertThat(portal.surfer()
                        .get("/verify?code=" + encoded("https://wufei.example/verify/310117-xx-2026-0001"))
                        .headers()
                        .firstValue("Location"))
                .as("the link of a number")
                .contains("/verify/310117-XX-2026-0001");
    }

    @Test
    void whatCannotBeACodeComesBackAsItWasTyped() {
        for (var typed : List.of(
                "nonsense x",
                "h2ovn-ceny3",
                "H20VNCENY3K11MNPQRST0",
                "UUUUUUUUUUUUUUUUUUUU",
                "https://wufei.example/verify/nonsense",
                "https://wufei.example/registry/H20VNCENY3K11MNPQRST")) {
            var answer = portal.surfer().get("/verify?code=" + encoded(typed));
            assertThat(answer.statusCode()).as(typed).isEqualTo(404);
            assertThat(answer.body())
                    .contains("value=\"" + typed + "\"", "没有这个查验码的证书")
                    .doesNotContain("N0NSENSEX");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var applicant = line.registered("示例学校己");
        var number = line.draft(applicant);
        for (var path : List.of(
                "/apply",
                "/apply/organisation",
                "/apply/" + number + "/submit",
                "/apply/" + number + "/withdraw",
                "/apply/" + number + "/sections/gates",
                "/apply/" + number + "/sections/gates/score")) {
            assertThat(refused(applicant, path).statusCode()).as(path).isEqualTo(403);
        }
    }

    private static HttpResponse<String> refused(Surfer surfer, String path) {
        return surfer.postExactly(path, Map.of("agree", List.of("yes")));
    }

    private static void drawn(Surfer surfer, String... paths) {
        for (var path : paths) {
            var answer = surfer.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("[Ljava", "Optional[", "??");
        }
    }
}
