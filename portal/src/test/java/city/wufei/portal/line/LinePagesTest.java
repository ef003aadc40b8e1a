package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var cell = Line.find(page, "href=\"(/registry/[0-9A-Z]{13}[^\"]*)\"").replace("&amp;", "&");
        assertThat(portal.surfer().get(cell).body()).contains("示例评估细则");
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
    void anUnknownCodeIsSaidInWords() {
        var answer = portal.surfer().get("/verify/00000000000000000000");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个查验码的证书");
        assertThat(portal.surfer().get("/verify?code=h2ovn-ceny3").headers().firstValue("Location"))
                .contains("/verify/H20VNCENY3");
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
