package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.evidence.Photos;
import city.wufei.portal.notice.NoticeClosingProbe;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.testing.Wire;
import city.wufei.portal.transaction.Transactions;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the line does not let anybody do, and what it does when two people do it at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    private RunningPortal portal;
    private Line line;
    private Surfer school;
    private Surfer office;

    @TempDir
    static Path uploads;

    @BeforeAll
    void start() {
        portal = RunningPortal.start(Map.of("wufei.uploads", uploads.toString()));
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
    void evidenceIsCleanedKeptAndOnlyForTheCasesPeople() {
        var applicant = line.registered("示例学校壬");
        var number = line.draft(applicant);
        assertThat(upload(applicant, number, "照片.jpg", Photos.jpegWithPosition())
                        .statusCode())
                .isEqualTo(303);
        var page = applicant.get("/apply/" + number + "/sections/g-A").body();
        var file = Line.find(page, "(/cases/" + number + "/evidence/[0-9A-Z]{13})\"");
        var sent = applicant.get(file);
        assertThat(sent.body()).doesNotContain("GPS");
        assertThat(sent.headers().firstValue("Content-Type").orElse("")).isEqualTo("image/jpeg");
        assertThat(sent.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(sent.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(applicant.get(file + "/preview").statusCode()).isEqualTo(200);
        assertThat(school.get(file).statusCode()).isEqualTo(404);
        assertThat(office.get(file).statusCode()).isEqualTo(404);
        assertThat(portal.surfer().get(file).statusCode()).isNotEqualTo(200);
    }

    @Test
    void aPageCalledPhotoIsRefusedAndTheTypingKept() {
        var applicant = line.registered("示例学校癸");
        var number = line.draft(applicant);
        var html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var refused = upload(applicant, number, "照片.jpg", html);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不是 JPEG、PNG 或 PDF", "上传时写的说明");
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        var applicant = line.registered("示例空文件学校");
        var refused = upload(applicant, line.draft(applicant), "空照片.jpg", new byte[0]);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("文件是空的（0 字节）", "上传时写的说明");
    }

    @Test
    void aFileKeepsTheQuotesOfItsName() {
        var applicant = line.registered("示例引号学校");
        var number = line.draft(applicant);
        Line.ok(upload(applicant, number, "签%22到%22表 100%.jpg", Photos.jpeg()));
        assertThat(applicant.get("/apply/" + number + "/sections/g-A").body())
                .contains("签&quot;到&quot;表 100%.jpg")
                .doesNotContain("%22");
    }

    @Test
    void aDraftIsDeletedWithEverythingInIt() {
        var applicant = line.registered("示例删除草稿学校");
        var number = line.draft(applicant);
        Line.ok(upload(applicant, number, "照片.jpg", Photos.jpeg()));
        var stored = stored();
        assertThat(applicant.get("/apply/" + number).body())
                .contains("action=\"/apply/" + number + "/delete\"", "删除草稿");
        Line.ok(applicant.post("/apply/" + number + "/delete", Map.of()));
        assertThat(applicant.get("/apply/" + number).statusCode()).isEqualTo(404);
        assertThat(stored()).as("files on the disk").isEqualTo(stored - 2);
        var id = city.wufei.content.id.Ids.parse(number).orElseThrow();
        for (var table : List.of(
                "evidence WHERE application_id", "case_event WHERE application_id", "score_section WHERE sheet_id")) {
            assertThat(count("SELECT COUNT(*) FROM " + table + " = " + id))
                    .as(table)
                    .isZero();
        }
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'application.delete-draft' AND subject_id = '"
                        + number + "'"))
                .isEqualTo(1);
        assertThat(line.draft(applicant)).as("one can start again").isNotEqualTo(number);
    }

    @Test
    void whatWasHandedInIsNotDeleted() {
        var applicant = line.registered("示例已提交不能删学校");
        var number = line.submitted(applicant);
        applicant.get("/apply/" + number);
        Line.ok(applicant.post("/apply/" + number + "/delete", Map.of()));
        assertThat(applicant.get("/apply/" + number).body()).contains("待初审").doesNotContain("/delete\"");
    }

    private static long stored() {
        try (var files = java.nio.file.Files.walk(uploads)) {
            return files.filter(java.nio.file.Files::isRegularFile).count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void twentyOneMegabytesAreRefusedAndTheTypingKept() {
        var applicant = line.registered("示例学校子");
        var number = line.draft(applicant);
        var refused = upload(applicant, number, "大照片.jpg", new byte[21 * 1024 * 1024]);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("超过 20 MB", "上传时写的说明");
    }

    @Test
    void moreThanThePortalTakesIsAPageAndTheTypingIsKept() {
        var applicant = line.registered("示例学校午");
        var number = line.draft(applicant);
        var path = "/apply/" + number + "/sections/g-A";
        applicant.get(path);
        var head = part("b", "_csrf", applicant.token()) + part("b", "version", "0") + part("b", "n.A1", "上传时写的说明")
                + "--b\r\nContent-Disposition: form-data; name=\"file.A1\"; filename=\"a.jpg\"\r\n\r\n";
        var parts = new byte[232][];
        Arrays.fill(parts, new byte[1 << 20]);
        parts[0] = head.getBytes(StandardCharsets.UTF_8);
        parts[231] = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        var length = Arrays.stream(parts).mapToLong(part -> part.length).sum();
        var answer = new Wire(portal.address())
                .exchange(
                        "POST " + path + "/files/A1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + applicant.cookieHeader()
                                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + length
                                + "\r\n\r\n",
                        parts);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("20 MB", "value=\"上传时写的说明\"", "不带文件，保存刚才填写的内容");
    }

    @Test
    void aCaseHasRoomForSoMuchAndRemovedFilesMakePlace() {
        var applicant = line.registered("示例学校未");
        var number = line.draft(applicant);
        assertThat(upload(applicant, number, "旧.pdf", Photos.pdf()).statusCode())
                .isEqualTo(303);
        transaction("UPDATE evidence SET bytes = 524288000 WHERE file_name = '旧.pdf'");
        var refused = upload(applicant, number, "新.jpg", Photos.jpeg());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("500 MB", "上传时写的说明");
        var section = "/apply/" + number + "/sections/g-A";
        var remove = Line.find(applicant.get(section).body(), "\"(" + section + "/files/A1/[0-9A-Z]{13}/remove)\"");
        Line.ok(applicant.post(remove, Map.of()));
        assertThat(upload(applicant, number, "新.jpg", Photos.jpeg()).statusCode())
                .isEqualTo(303);
        assertThat(applicant.get(section).body()).contains("新.jpg").doesNotContain("旧.pdf");
        assertThat(count("SELECT COUNT(*) FROM evidence WHERE file_name = '旧.pdf'"))
                .isZero();
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
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
            }
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
        assertThat(office.follow(office.post(
                                "/desk/cases/" + number + "/decision", Map.of("outcome", "designate", "reasons", "早了")))
                        .body())
                .contains("状态刚刚变化");
        var announced = line.onNotice(line.registered("示例学校公示两次"), office);
        assertThat(office.follow(office.post(
                                "/desk/notices/new", Map.of("title", "示例公示", "cases", announced, "minutes", "1")))
                        .body())
                .contains("已不在待公示之列");
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
    void removedEvidenceComesBackWithUndo() {
        var applicant = line.registered("示例学校丑");
        var number = line.draft(applicant);
        upload(applicant, number, "台账.pdf", Photos.pdf());
        var section = "/apply/" + number + "/sections/g-A";
        var remove = Line.find(applicant.get(section).body(), "\"(" + section + "/files/A1/[0-9A-Z]{13}/remove)\"");
        Line.ok(applicant.post(remove, Map.of()));
        assertThat(applicant.get(section).body()).contains("已移除 台账.pdf");
        Line.ok(applicant.post(remove.replace("/remove", "/restore"), Map.of()));
        assertThat(applicant.get(section).body()).doesNotContain("已移除").contains("台账.pdf");
    }

    @Test
    void theAssessorSeesNothingBeforeTheDeclaration() {
        var applicant = line.registered("示例学校寅");
        var number = line.draft(applicant);
        upload(applicant, number, "现场.jpg", Photos.jpeg());
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
        applicant.get("/apply/" + number + "/submit");
        Line.ok(applicant.post("/apply/" + number + "/submit", Map.of("agree", "yes", "signer", "示例校长")));
        assertThat(office.get("/desk/cases/" + number).body()).contains("待初审");
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

    static HttpResponse<String> upload(Surfer surfer, String number, String name, byte[] bytes) {
        var path = "/apply/" + number + "/sections/g-A";
        var version = Line.find(surfer.get(path).body(), "name=\"version\" value=\"(\\d+)\"");
        var boundary = "----wufei";
        var head = part(boundary, "_csrf", surfer.token())
                + part(boundary, "version", version)
                + part(boundary, "n.A1", "上传时写的说明")
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file.A1\"; filename=\"" + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
        var body = whole(List.of(
                head.getBytes(StandardCharsets.UTF_8),
                bytes,
                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)));
        return surfer.send(surfer.request(path + "/files/A1")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    /** In one piece, so that it says how long it is, as browsers do. */
    private static HttpRequest.BodyPublisher whole(List<byte[]> pieces) {
        var all = new java.io.ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return HttpRequest.BodyPublishers.ofByteArray(all.toByteArray());
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private Map<String, List<String>> best(Surfer surfer, String section, int version) {
        return Line.best(surfer, line.section(section), version);
    }

    private void transaction(String sql) {
        portal.bean(Transactions.class).run(transaction -> transaction.update(sql));
    }

    private long count(String sql) {
        return portal.bean(Transactions.class).inTransaction(transaction -> transaction.count(sql));
    }
}
