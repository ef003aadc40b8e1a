package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.identity.Role;
import city.wufei.portal.person.People;
import city.wufei.portal.testing.RunningPortal;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an applicant learns when the answer is no, and what the office sees before it gives one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomeTest {
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
    void whoIsDeclinedSeesReasonsPointsAndWhatComesNext() {
        var office = line.office();
        var school = line.registered("示例未命名学校");
        var number = line.accepted(school, office);
        var assessor = line.assessor();
        var seat = line.assigned(office, number, assessor);
        line.declareFree(assessor, seat);
        line.fill(assessor, "/desk/assessments/" + seat);
        var page = assessor.get("/desk/assessments/" + seat + "/sections/g-A").body();
        var poor = Line.best(
                assessor, line.section("g-A"), Integer.parseInt(Line.find(page, "name=\"version\" value=\"(\\d+)\"")));
        poor.put("m.A1", List.of("2"));
        poor.put("m.A2", List.of("none"));
        poor.put("m.A4", List.of("0"));
        Line.ok(assessor.postExactly("/desk/assessments/" + seat + "/sections/g-A", poor));
        assessor.get("/desk/assessments/" + seat);
        Line.ok(assessor.post("/desk/assessments/" + seat + "/hand-in", Map.of("opinion", "台账缺失")));
        var decision = office.get("/desk/cases/" + number + "/decision").body();
        assertThat(decision).as("a group below its floor").contains("建议：不予命名", "组织管理得");
        assertThat(office.post("/desk/cases/" + number + "/decision", Map.of("outcome", "designate", "reasons", "照样通过"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.post("/desk/cases/" + number + "/decision", Map.of("outcome", "decline", "reasons", ""))
                        .statusCode())
                .isEqualTo(422);
        Line.ok(office.post("/desk/cases/" + number + "/decision", Map.of("outcome", "decline", "reasons", "台账不连续")));
        for (var language : List.of("zh-CN", "en")) {
            var seen = school.reading(language).get("/apply/" + number).body();
            assertThat(seen).contains("台账不连续", "id=\"result\"", "action=\"/apply\"");
            assertThat(seen).as("the assessor's opinion").contains("台账缺失");
            assertThat(seen).contains(language.equals("en") ? "What you can do" : "没有达到的要求");
            assertThat(seen).contains(language.equals("en") ? "Apply again" : "再次申报");
            assertThat(seen).doesNotContain("assessor@songjiang");
        }
        school.reading("zh-CN");
        assertThat(Line.last(Line.location(Line.ok(school.post("/apply", Map.of("standard", "school"))))))
                .as("a new case")
                .isNotEqualTo(number);
    }

    @Test
    void theAssessmentIsShownOnceItIsDecidedOn() {
        var office = line.office();
        var school = line.registered("示例看评分学校");
        var number = line.accepted(school, office);
        var assessor = line.assessor();
        var seat = line.assigned(office, number, assessor);
        line.declareFree(assessor, seat);
        line.fill(assessor, "/desk/assessments/" + seat);
        var sheet = "/desk/assessments/" + seat + "/sections/g-A";
        var version = Line.find(assessor.get(sheet).body(), "name=\"version\" value=\"(\\d+)\"");
        var fields = Line.best(assessor, line.section("g-A"), Integer.parseInt(version));
        fields.put("m.A1", List.of("1"));
        fields.put("n.A1", List.of("台账只写到十月"));
        Line.ok(assessor.postExactly(sheet, fields));
        assertThat(assessor.get("/desk/assessments/" + seat).body()).contains("申报单位会看到逐项评分", "申报单位也会看到，不显示您的姓名");
        Line.ok(assessor.post("/desk/assessments/" + seat + "/hand-in", Map.of("opinion", "分类做得扎实")));
        assertThat(school.get("/apply/" + number).body())
                .as("handed in, not decided on")
                .doesNotContain("评估结果", "台账只写到十月", "分类做得扎实");
        office.get("/desk/cases/" + number + "/decision");
        Line.ok(office.post("/desk/cases/" + number + "/decision", Map.of("outcome", "designate", "reasons", "评估达标")));
        var seen = school.get("/apply/" + number).body();
        assertThat(seen)
                .contains("评估结果", "评估达标", "台账只写到十月", "分类做得扎实", "总体意见", "逐项评分")
                .doesNotContain("示例评估员", "assessor@songjiang", "评估员 1");
        assertThat(points(seen, "A1")).containsExactly("自评 3 分", "评估 1.5 分");
        assertThat(seen)
                .as("what makes the sum whole")
                .containsPattern("加分项</th>\\s*<td[^>]*>\\+5</td>\\s*<td[^>]*><b>\\+5</b>");
        assertThat(school.reading("en").get("/apply/" + number).body())
                .contains("The assessment", "own score 3", "Assessed: 1.5", "Overall opinion");
        assertThat(line.registered("示例旁观学校").get("/apply/" + number).statusCode())
                .isEqualTo(404);
    }

    /** What is said of an item's points, the applicant's own first. */
    private static List<String> points(String page, String item) {
        var part = page.substring(page.indexOf("逐项评分"))
                .replaceAll("(?s).*?>" + item + "</span>(.*?)<div class=\"answers__item.*", "$1");
        return Pattern.compile("(自评|评估) [0-9.]+ 分")
                .matcher(part)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void twoAssessorsAreNumberedAndHaveNoNames() {
        var office = line.office();
        var school = line.registered("示例两人评估学校");
        var number = line.accepted(school, office);
        portal.bean(People.class)
                .ensure(
                        List.of(new People.Newcomer(Line.DISTRICT, "second-assessor", "示例评估员乙", Role.ASSESSOR)),
                        RunningPortal.PASSWORD);
        var choices = Pattern.compile("name=\"assessors\" value=\"([0-9A-Z]{13})\"")
                .matcher(office.get("/desk/cases/" + number + "/assessors").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(choices).hasSize(2);
        Line.ok(office.postExactly(
                "/desk/cases/" + number + "/assessors",
                Map.of("_csrf", List.of(office.token()), "assessors", choices)));
        for (var assessor : List.of(line.assessor(), portal.surfer("second-assessor"))) {
            line.assessed(
                    assessor, Line.find(assessor.get("/desk/assessments").body(), "/desk/assessments/([0-9A-Z]{13})"));
        }
        office.get("/desk/cases/" + number + "/decision");
        Line.ok(office.post("/desk/cases/" + number + "/decision", Map.of("outcome", "designate", "reasons", "评估达标")));
        var seen = school.get("/apply/" + number).body();
        assertThat(seen).contains("评估员 1 的意见", "评估员 2 的意见").doesNotContain("示例评估员");
        assertThat(points(seen, "A1")).containsExactly("自评 3 分", "评估 3 分", "评估 3 分");
    }

    @Test
    void whoSignedTheCommitmentAndWhenIsShownAfterTheSubmission() {
        var school = line.registered("示例签署学校");
        var number = line.filled(school);
        assertThat(school.get("/apply/" + number).body()).doesNotContain("id=\"signed\"");
        school.get("/apply/" + number + "/submit");
        Line.ok(school.post("/apply/" + number + "/submit", Map.of("agree", "yes", "signer", "示例签署校长")));
        assertThat(school.get("/apply/" + number).body())
                .containsPattern("示例签署校长 已于 20\\d\\d年\\d+月\\d+日 \\d\\d:\\d\\d 签署")
                .contains("承诺书全文", "无隐瞒和虚假内容");
    }

    @Test
    void whoIsRejectedAtScreeningSeesTheReasonsAndTheWayOn() {
        var office = line.office();
        var school = line.registered("示例不予受理学校");
        var number = line.screening(school, office);
        office.get("/desk/cases/" + number + "/screening");
        Line.ok(office.post("/desk/cases/" + number + "/screening", Map.of("outcome", "reject", "reasons", "不在本区")));
        assertThat(school.get("/apply/" + number).body()).contains("结果：不予受理", "不在本区", "再次申报", "书面向区无废办实名提出");
    }
}
