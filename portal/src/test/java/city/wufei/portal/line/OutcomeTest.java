package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.testing.RunningPortal;
import java.util.List;
import java.util.Map;
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
    void whoIsRejectedAtScreeningSeesTheReasonsAndTheWayOn() {
        var office = line.office();
        var school = line.registered("示例不予受理学校");
        var number = line.screening(school, office);
        office.get("/desk/cases/" + number + "/screening");
        Line.ok(office.post("/desk/cases/" + number + "/screening", Map.of("outcome", "reject", "reasons", "不在本区")));
        assertThat(school.get("/apply/" + number).body()).contains("结果：不予受理", "不在本区", "再次申报", "书面向区无废办实名提出");
    }
}
