package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.identity.Role;
import city.wufei.portal.person.People;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an organisation says of itself, and who reads it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationPagesTest {
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
    void aCodeIsRefusedWithWhatIsWrongWithIt() {
        var surfer = applicant("applicant-code");
        assertThat(refused(surfer, Map.of("code", "123")))
                .contains("统一社会信用代码是 18 位，您填了 3 位；例如 91350100M000100Y43")
                .doesNotContain("校验不通过");
        assertThat(refused(surfer, Map.of("code", "91350100M000100Y44"))).contains("位数对，但校验不通过");
        assertThat(refused(surfer, Map.of("code", "91350100M000100I43"))).contains("没有 I、O、S、V、Z");
        assertThat(refused(surfer, Map.of("code", "")))
                .contains("统一社会信用代码：此项必填")
                .doesNotContain("您填了 0 位");
    }

    @Test
    void theEmailOfTheContactIsSeenByWhoHandlesTheCase() {
        var surfer = applicant("applicant-email");
        var fields = new LinkedHashMap<>(Line.organisation("示例邮箱学校"));
        fields.put("contact-email", "Contact@School.example");
        Line.ok(surfer.post("/apply/organisation", fields));
        var number = line.submitted(surfer);
        for (var staff : List.of("screener@songjiang", "office@songjiang")) {
            assertThat(portal.surfer(staff).get("/desk/cases/" + number).body())
                    .as(staff)
                    .contains("<dt>电子邮箱</dt>", "contact@school.example");
        }
        var without = line.submitted(line.registered("示例无邮箱学校"));
        assertThat(line.office().get("/desk/cases/" + without).body()).doesNotContain("<dt>电子邮箱</dt>");
    }

    private static String refused(Surfer surfer, Map<String, String> changed) {
        var fields = new LinkedHashMap<>(Line.organisation("示例代码学校"));
        fields.putAll(changed);
        var refused = surfer.post("/apply/organisation", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        return refused.body();
    }

    private Surfer applicant(String login) {
        portal.bean(People.class)
                .ensure(
                        List.of(new People.Newcomer(Line.DISTRICT, login, "示例申报人", Role.APPLICANT)),
                        RunningPortal.PASSWORD);
        var surfer = portal.surfer(login);
        surfer.get("/apply/organisation");
        return surfer;
    }
}
