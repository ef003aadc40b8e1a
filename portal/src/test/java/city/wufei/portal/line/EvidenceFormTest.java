package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.evidence.Photos;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.testing.Wire;
import city.wufei.portal.transaction.Transactions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Evidence on the sheet of a case: what is taken, how it is kept, and how it goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceFormTest {
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
    void aFileThatIsThereAlreadyIsSaidAndNotKeptTwice() {
        var applicant = line.registered("示例重复文件学校");
        var number = line.draft(applicant);
        Line.ok(upload(applicant, number, "照片.jpg", Photos.jpeg()));
        var stored = stored();
        var again = upload(applicant, number, "同一张.jpg", Photos.jpeg());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("同一张.jpg 与这一项已有的“照片.jpg”是同一个文件，没有重复添加", "上传时写的说明");
        assertThat(stored()).as("files on the disk").isEqualTo(stored);
        assertThat(count("SELECT COUNT(*) FROM evidence WHERE application_id = "
                        + city.wufei.content.id.Ids.parse(number).orElseThrow()))
                .isEqualTo(1);
    }

    @Test
    void aPictureOfTooManyPixelsIsAnsweredWithWhatToDo() {
        var applicant = line.registered("示例大图学校");
        var refused = upload(applicant, line.draft(applicant), "大图.png", Photos.blackPng(1, 100_000));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("大图.png 的长宽太大", "请先把图片缩小").doesNotContain("已损坏");
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

    private void transaction(String sql) {
        portal.bean(Transactions.class).run(transaction -> transaction.update(sql));
    }

    private long count(String sql) {
        return portal.bean(Transactions.class).inTransaction(transaction -> transaction.count(sql));
    }
}
