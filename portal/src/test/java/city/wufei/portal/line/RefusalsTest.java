package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import city.wufei.portal.evidence.Photos;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the line does not let anybody do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    private RunningPortal portal;
    private Line line;
    private Surfer school;
    private Surfer office;

    @BeforeAll
    void start() {
        portal = RunningPortal.start();
        line = new Line(portal);
        school = line.registered("示例学校甲");
        office = line.office();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void anOrganisationSeesOnlyItsOwnCases() {
        var number = line.draft(line.registered("示例学校乙"));
        assertThat(school.get("/apply/" + number).statusCode()).isEqualTo(404);
        assertThat(school.get("/apply/" + number + "/sections/gates").statusCode())
                .isEqualTo(404);
        assertThat(school.post("/apply/" + number + "/withdraw", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDeskSeesNoDraftAndNoOtherDistrict() {
        var applicant = line.registered("示例学校丙");
        var draft = line.draft(applicant);
        assertThat(office.get("/desk/cases/" + draft).statusCode()).isEqualTo(404);
        line.fill(applicant, "/apply/" + draft);
        applicant.get("/apply/" + draft + "/submit");
        Line.ok(applicant.post("/apply/" + draft + "/submit", Map.of("agree", "yes", "signer", "示例校长")));
        assertThat(office.get("/desk/cases/" + draft).statusCode()).isEqualTo(200);
        var qingpu = portal.surfer("office@qingpu");
        assertThat(qingpu.get("/desk/cases/" + draft).statusCode()).isEqualTo(404);
        assertThat(qingpu.post("/desk/cases/" + draft + "/begin", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRoleDoesOnlyItsOwn() {
        assertThat(school.get("/desk/cases").statusCode()).isEqualTo(403);
        assertThat(office.get("/apply").statusCode()).isEqualTo(403);
        assertThat(line.assessor().get("/desk/cases").statusCode()).isEqualTo(403);
        assertThat(portal.surfer("screener@songjiang").get("/desk/notices").statusCode())
                .isEqualTo(403);
    }

    @Test
    void anIncompleteApplicationIsRefusedWithTheListOfWhatIsMissing() {
        var applicant = line.registered("示例学校丁");
        var number = line.draft(applicant);
        applicant.get("/apply/" + number + "/submit");
        var refused = applicant.post("/apply/" + number + "/submit", Map.of("agree", "yes", "signer", "示例校长"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("/apply/" + number + "/sections/g-A#A1", "示例校长")
                .doesNotContain("[L");
    }

    @Test
    void whatIsNotPossibleNowIsRefused() {
        var applicant = line.registered("示例学校己");
        var number = line.submitted(applicant);
        office.get("/desk/cases");
        assertThat(office.get("/desk/cases/" + number + "/decision").statusCode())
                .isEqualTo(303);
        office.post("/desk/cases/" + number + "/decision", Map.of("outcome", "designate", "reasons", "跳过评估"));
        line.accept(office, number);
        assertThat(office.get("/desk/cases/" + number).body()).contains("待初审");
    }

    @Test
    void aWrongFigureComesBackAsTyped() {
        var applicant = line.registered("示例学校辛");
        var number = line.draft(applicant);
        var path = "/apply/" + number + "/sections/g-A";
        applicant.get(path);
        var refused = applicant.postExactly(
                path,
                Map.of(
                        "_csrf",
                        List.of(applicant.token()),
                        "version",
                        List.of("0"),
                        "m.A4",
                        List.of("十二"),
                        "n.A4",
                        List.of("台账")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("十二", "台账", "m.A4-problem");
    }

    @Test
    void whatWasHandedInIsNotDeleted() {
        var applicant = line.registered("示例已提交不能删学校");
        var number = line.submitted(applicant);
        applicant.get("/apply/" + number);
        Line.ok(applicant.post("/apply/" + number + "/delete", Map.of()));
        assertThat(applicant.get("/apply/" + number).body()).contains("待初审").doesNotContain("/delete\"");
    }

    @Test
    void aReasonLongerThanItsColumnIsRefused() {
        var applicant = line.registered("示例学校酉");
        var number = line.draft(applicant);
        applicant.get("/apply/" + number);
        var answer = applicant.post("/apply/" + number + "/withdraw", Map.of("reason", "长".repeat(5000)));
        assertThat(applicant.follow(answer).body()).contains("1000");
        Line.ok(applicant.post("/apply/" + number + "/withdraw", Map.of("reason", "长".repeat(1000))));
    }

    @Test
    void theAuditTrailOfACaseIsFoundByItsOrganisation() {
        var number = line.submitted(line.registered("示例学校戌"));
        var admin = portal.surfer("admin@songjiang");
        assertThat(admin.get("/admin/audit?q=" + URLEncoder.encode("学校戌", StandardCharsets.UTF_8))
                        .body())
                .contains(number, "提交");
    }

    @Test
    void theAssessorSeesNothingBeforeTheDeclaration() {
        var applicant = line.registered("示例学校寅");
        var number = line.draft(applicant);
        EvidenceFormTest.upload(applicant, number, "现场.jpg", Photos.jpeg());
        line.fill(applicant, "/apply/" + number);
        var file = Line.find(
                applicant.get("/apply/" + number + "/sections/g-A").body(),
                "(/cases/" + number + "/evidence/[0-9A-Z]{13})\"");
        applicant.get("/apply/" + number + "/submit");
        Line.ok(applicant.post("/apply/" + number + "/submit", Map.of("agree", "yes", "signer", "示例校长")));
        office.get("/desk/cases/" + number);
        Line.ok(office.post("/desk/cases/" + number + "/begin", Map.of()));
        Line.ok(line.accept(office, number));
        var assessor = line.assessor();
        var seat = line.assigned(office, number, assessor);
        assertThat(assessor.get(file).statusCode()).isEqualTo(404);
        assertThat(assessor.get("/desk/assessments/" + seat + "/sections/g-A").statusCode())
                .isEqualTo(404);
        line.declareFree(assessor, seat);
        assertThat(assessor.get(file).statusCode()).isEqualTo(200);
        assertThat(assessor.get("/desk/assessments/" + seat + "/sections/g-A").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aReturnedCaseIsCompletedAndComesBack() {
        var applicant = line.registered("示例学校辰");
        var number = line.screening(applicant, office);
        office.get("/desk/cases/" + number + "/screening");
        var empty = office.post(
                "/desk/cases/" + number + "/screening", Map.of("outcome", "return", "items", "", "days", "5"));
        assertThat(empty.statusCode()).isEqualTo(422);
        Line.ok(office.post(
                "/desk/cases/" + number + "/screening", Map.of("outcome", "return", "items", "请补台账照片", "days", "5")));
        assertThat(applicant.get("/apply/" + number).body()).contains("请补台账照片", "退回补正");
        assertThat(applicant.get("/home").body()).contains("无废学校 · 退回补正").containsPattern("日 ?截止");
        var until = Line.find(applicant.get("/apply/" + number).body(), "请在 (\\d{4}年\\d+月\\d+日) 前补正");
        assertThat(office.get("/desk/cases/" + number).body())
                .contains("等单位补正", "请补台账照片", "补正期限：" + until)
                .doesNotContain("逾期");
        assertThat(office.get("/desk/cases?q=" + number).body()).contains(until).doesNotContain("sub--late");
        portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.update(
                        "UPDATE application SET due_on = '2026-11-02' WHERE id = ?",
                        Ids.parse(number).orElseThrow()));
        assertThat(office.get("/desk/cases/" + number).body()).contains("补正期限：2026年11月2日", "sub--late\">逾期");
        assertThat(office.get("/desk/cases?q=" + number).body()).contains("2026年11月2日", "sub--late\">逾期");
        applicant.get("/apply/" + number + "/submit");
        Line.ok(applicant.post("/apply/" + number + "/submit", Map.of("agree", "yes", "signer", "示例校长")));
        assertThat(office.get("/desk/cases/" + number).body()).contains("待初审").doesNotContain("等单位补正");
        Line.ok(office.post("/desk/cases/" + number + "/begin", Map.of()));
        assertThat(office.get("/desk/cases/" + number + "/screening").body()).contains("以往初审", "补正期限：" + until);
    }
}
