package city.wufei.portal.line;

import static city.wufei.portal.line.Line.find;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.page.Show;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole line on a real server and a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificationLineTest {
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
    void aSchoolWalksFromTheApplicationToTheVerifiedCertificate() {
        var school = line.registered("示例实验学校");
        var office = line.office();
        var number = line.onNotice(school, office);
        var district = portal.surfer().get("/notices?district=" + Line.DISTRICT).body();
        var notice =
                portal.surfer().get(find(district, "href=\"(/notices/[^\"]+)\"").replace("&amp;", "&"));
        assertThat(notice.body()).contains("示例实验学校", "排名不分先后");

        endNotices();
        var page = await(() -> school.get("/apply/" + number).body(), "已命名");
        var verified = portal.surfer().get(find(page, "href=\"(/verify/[0-9A-Z]{20})\""));
        assertThat(verified.statusCode()).isEqualTo(200);
        assertThat(verified.body()).contains("示例实验学校", "有效", "第 1 版");
        assertThat(portal.surfer().get("/registry?district=" + Line.DISTRICT).body())
                .contains("示例实验学校");
        assertThat(cells()).anyMatch(cell -> cell.equals("示例实验学校"));
        theHomePageShowsTheCertificate(school, number);
        renewal(school, number);
    }

    private void theHomePageShowsTheCertificate(Surfer school, String number) {
        var home = school.get("/home").body();
        assertThat(home)
                .containsPattern("已命名 · 无废学校 · 310117-XX-[0-9]{4}-[0-9]{4}")
                .contains("有效期至 ", "href=\"/cases/" + number + "/certificate.pdf\"", "查看申报")
                .doesNotContain("开始申报");
        assertThat(portal.surfer()
                        .get(find(home, "href=\"(/verify/[0-9A-Z]{20})\""))
                        .body())
                .contains("示例实验学校", "有效");
        var entry =
                portal.surfer().get(find(home, "href=\"(/registry/[^\"]+)\"").replace("&amp;", "&"));
        assertThat(entry.body()).contains("示例实验学校");
        var pdf = school.get("/cases/" + number + "/certificate.pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        stand(number, "REVOKED");
        assertThat(school.get("/home").body())
                .containsPattern("撤销 · 无废学校 · 310117-XX-[0-9]{4}-[0-9]{4}")
                .doesNotContain("已命名 ·");
        stand(number, "VALID");
        assertThat(portal.surfer("school@songjiang").get("/home").body())
                .as("the home page of an organisation without one")
                .contains("开始申报")
                .doesNotContain("命名与证书", "certificate.pdf");
    }

    private void stand(String number, String status) {
        portal.bean(Transactions.class)
                .run(transaction -> transaction.update(
                        "UPDATE certificate SET status = ? WHERE application_id = ?",
                        status,
                        Ids.parse(number).orElseThrow()));
    }

    private void renewal(Surfer school, String number) {
        var page = school.get("/apply").body();
        assertThat(page)
                .contains("贵单位这一类型的证书 310117-XX-", "起可以申报下一期", "name=\"standard\" value=\"mall\"")
                .doesNotContain("name=\"standard\" value=\"school\"");
        var refused = Line.ok(school.post("/apply", Map.of("standard", "school")));
        assertThat(Line.location(refused)).isEqualTo("/apply");
        assertThat(school.follow(refused).body()).contains("flash", "现在不用申报");
        var other = Line.location(Line.ok(school.post("/apply", Map.of("standard", "mall"))));
        assertThat(other).as("another type").isNotEqualTo("/apply");
        expire(number, LocalDate.now(Show.ZONE).plusDays(91));
        assertThat(Line.location(school.post("/apply", Map.of("standard", "school"))))
                .isEqualTo("/apply");
        expire(number, LocalDate.now(Show.ZONE).plusDays(90));
        var renewed = Line.location(Line.ok(school.post("/apply", Map.of("standard", "school"))));
        assertThat(renewed).as("the next term").isNotIn("/apply", "/apply/" + number);
        expire(number, LocalDate.now(Show.ZONE).plusDays(900));
        assertThat(Line.location(school.post("/apply", Map.of("standard", "school"))))
                .as("a case that is open stays so")
                .isEqualTo(renewed);
    }

    private void expire(String number, LocalDate day) {
        portal.bean(Transactions.class)
                .run(transaction -> transaction.update(
                        "UPDATE certificate SET expires_on = ? WHERE application_id = ?",
                        day,
                        Ids.parse(number).orElseThrow()));
    }

    @Test
    void theNoticeListsItsCellsAsItsPreviewDid() {
        var office = line.office();
        var cases = Stream.of("示例顺序学校", "示例顺序商场", "示例顺序社区", "示例另一社区")
                .map(name -> decided(name, name.endsWith("学校") ? "school" : name.endsWith("商场") ? "mall" : "community"))
                .toList();
        office.get("/desk/notices/new");
        var fields = Map.of(
                "_csrf", List.of(office.token()), "title", List.of("示例顺序公示"), "cases", cases, "minutes", List.of("9"));
        var preview = office.postExactly("/desk/notices/new/preview", fields).body();
        var opened = Line.ok(office.postExactly("/desk/notices/new", fields));
        var notice = office.follow(opened).body();
        assertThat(cellsOf(preview)).containsExactly("示例另一社区", "示例顺序社区", "示例顺序商场", "示例顺序学校");
        assertThat(cellsOf(notice)).isEqualTo(cellsOf(preview));
        assertThat(preview).contains("依据示例评估细则");
        assertThat(notice).contains("依据示例评估细则", "class=\"tag\">示例</span>");
        assertThat(portal.surfer().get("/notices").body()).contains("class=\"tag\">示例</span>");
    }

    /** As if it had walked the line up to the decision. */
    private String decided(String name, String standard) {
        var number = line.draft(line.registered(name));
        portal.bean(Transactions.class)
                .run(transaction -> transaction.update(
                        "UPDATE application SET state = 'APPROVED', standard_id = ? WHERE id = ?",
                        standard,
                        Ids.parse(number).orElseThrow()));
        return number;
    }

    private static List<String> cellsOf(String page) {
        return Pattern.compile("<li><b[^>]*>([^<]+)</b>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private java.util.List<String> cells() {
        portal.bean(PublicationFeed.class).refresh();
        return portal.bean(PublicationFeed.class).library().cells(Line.DISTRICT).stream()
                .map(cell -> cell.organisation())
                .toList();
    }

    private void endNotices() {
        portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.update(
                        "UPDATE notice_batch SET closes_at = ?", Instant.now().minusSeconds(1)));
    }

    static String await(java.util.function.Supplier<String> page, String text) {
        var until = Instant.now().plus(Duration.ofSeconds(20));
        var last = page.get();
        while (!last.contains(text) && Instant.now().isBefore(until)) {
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
            last = page.get();
        }
        assertThat(last).contains(text);
        return last;
    }
}
