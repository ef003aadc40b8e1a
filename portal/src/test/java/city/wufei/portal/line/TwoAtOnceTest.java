package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.notice.NoticeClosingProbe;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is done twice, by two people or in two windows, at once or one after the other, is done once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoAtOnceTest {
    private RunningPortal portal;
    private Line line;
    private Surfer office;

    @BeforeAll
    void start() {
        portal = RunningPortal.start();
        line = new Line(portal);
        office = line.office();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void ofTwoDecisionsAtOnceOneIsTaken() throws Exception {
        var number = line.accepted(line.registered("示例学校申"), office);
        var assessor = line.assessor();
        line.assessed(assessor, line.assigned(office, number, assessor));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var people = IntStream.range(0, 4).mapToObj(i -> line.office()).toList();
            people.forEach(person -> person.get("/desk/cases/" + number + "/decision"));
            var answers = threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<HttpResponse<String>>>mapToObj(i -> () -> people.get(i)
                            .post(
                                    "/desk/cases/" + number + "/decision",
                                    Map.of("outcome", i % 2 == 0 ? "designate" : "decline", "reasons", "理由 " + i)))
                    .toList());
            var kept = 0;
            for (var answer : answers) {
                var late = answer.get().statusCode() == 409;
                assertThat(answer.get().statusCode()).isEqualTo(late ? 409 : 303);
                if (late) {
                    kept++;
                    assertThat(answer.get().body()).contains("刚刚有人先处理了", "理由 ");
                }
            }
            assertThat(kept).isEqualTo(answers.size() - 1);
        }
        assertThat(count("SELECT COUNT(*) FROM decision WHERE reasons LIKE '理由 %'"))
                .isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE subject_id = '" + number
                        + "' AND action IN ('application.approve', 'application.reject', 'application.decline')"))
                .isEqualTo(1);
    }

    @Test
    void whoHasASeatIsNotGivenItAgainAndANoticeIsOpenedOnce() {
        var applicant = line.registered("示例学校二次");
        var office = line.office();
        var number = line.accepted(applicant, office);
        var page = office.get("/desk/cases/" + number + "/assessors").body();
        var choice = Map.of("assessors", Line.find(page, "name=\"assessors\" value=\"([0-9A-Z]{13})\""));
        Line.ok(office.post("/desk/cases/" + number + "/assessors", choice));
        assertThat(office.follow(office.post("/desk/cases/" + number + "/assessors", choice))
                        .body())
                .contains("这些评估员已经指派过");
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE subject_id = '" + number
                        + "' AND action = 'application.assign'"))
                .isEqualTo(1);
        assertThat(office.post("/desk/cases/" + number + "/decision", Map.of("outcome", "designate", "reasons", "早了"))
                        .body())
                .contains("刚刚有人先处理了", "早了");
        var announced = line.onNotice(line.registered("示例学校公示两次"), office);
        assertThat(office.follow(office.post(
                                "/desk/notices/new", Map.of("title", "示例公示", "cases", announced, "minutes", "1")))
                        .body())
                .contains("已不在待公示之列");
    }

    @Test
    void ofTwoPeopleWhoAcceptAtOnceOneDoes() throws Exception {
        var number = line.screening(line.registered("示例学校卯"), office);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var people = IntStream.range(0, 4).mapToObj(i -> line.office()).toList();
            people.forEach(person -> person.get("/desk/cases/" + number + "/screening"));
            var answers = threads.invokeAll(people.stream()
                    .<Callable<HttpResponse<String>>>map(person -> () -> line.accept(person, number))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
            }
        }
        assertThat(count("SELECT COUNT(*) FROM screening s JOIN application a ON a.id = s.application_id"
                        + " JOIN organisation o ON o.id = a.organisation_id WHERE o.name = '示例学校卯'"))
                .isEqualTo(1);
    }

    @Test
    void theLaterOfTwoTabsSeesWhatChangedAndLosesNothing() {
        var applicant = line.registered("示例学校庚");
        var number = line.draft(applicant);
        var path = "/apply/" + number + "/sections/gates";
        applicant.get(path);
        Line.ok(applicant.postExactly(path, best(applicant, "gates", 0)));
        var second = applicant.postExactly(
                path,
                Map.of(
                        "_csrf",
                        List.of(applicant.token()),
                        "version",
                        List.of("0"),
                        "m.G1",
                        List.of("no"),
                        "n.G1",
                        List.of("我写的说明")));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("我写的说明", "现已保存的内容", "name=\"version\" value=\"1\"");
        Line.ok(applicant.postExactly(
                path,
                Map.of(
                        "_csrf",
                        List.of(applicant.token()),
                        "version",
                        List.of("1"),
                        "m.G1",
                        List.of("no"),
                        "n.G1",
                        List.of("我写的说明"))));
        assertThat(applicant.get(path).body()).contains("我写的说明");
    }

    @Test
    void aSecondSubmissionChangesNothing() {
        var applicant = line.registered("示例学校戊");
        var number = line.submitted(applicant);
        var again = applicant.post("/apply/" + number + "/submit", Map.of("agree", "yes", "signer", "另一人"));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(applicant.get("/apply/" + number).body()).contains("待初审");
        assertThat(applicant
                        .postExactly("/apply/" + number + "/sections/gates", best(applicant, "gates", 1))
                        .statusCode())
                .isEqualTo(303);
        assertThat(count("SELECT COUNT(*) FROM case_event WHERE action = 'SUBMIT' AND actor_name = '示例学校戊'"))
                .isEqualTo(1);
    }

    @Test
    void killedBetweenTheNoticesEndAndTheDesignationThereIsStillOneCertificate() throws Exception {
        var applicant = line.registered("示例学校巳");
        var number = line.onNotice(applicant, office);
        portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.update(
                        "UPDATE notice_batch SET closes_at = ?", Instant.now().minusSeconds(1)));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var closing = NoticeClosingProbe.of(portal.context());
            threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Object>>mapToObj(i -> () -> {
                        closing.run();
                        return "";
                    })
                    .toList());
        }
        // as if the portal had died after designating and before closing the batch
        portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.update("UPDATE notice_batch SET state = 'OPEN'"));
        NoticeClosingProbe.of(portal.context()).run();
        assertThat(applicant.get("/apply/" + number).body()).contains("已命名");
        assertThat(count("SELECT COUNT(*) FROM certificate WHERE organisation = '示例学校巳'"))
                .isEqualTo(1);
    }

    private Map<String, List<String>> best(Surfer surfer, String section, int version) {
        return Line.best(surfer, line.section(section), version);
    }

    private long count(String sql) {
        return portal.bean(Transactions.class).inTransaction(transaction -> transaction.count(sql));
    }
}
