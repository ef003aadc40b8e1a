package city.wufei.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.testing.AdjustableClock;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class IdleTimeoutTest {
    private RunningPortal portal;

    @BeforeEach
    void start() {
        portal = RunningPortal.start();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void formSentAfterTheTimeoutIsThereAfterLoggingInAgain() {
        var admin = portal.surfer("admin@songjiang");
        admin.get("/admin/people/new");
        portal.bean(AdjustableClock.class).advance(Sessions.IDLE.plusMinutes(1));
        var typed = Map.of("name", "张“三” & <李>", "login", "typed-long-ago", "roles", "office");
        var sent = admin.post("/admin/people/new", typed);
        var login = sent.headers().firstValue("Location").orElseThrow();
        assertThat(login).startsWith("/login?kept=");
        var kept = login.substring("/login?kept=".length());
        assertThat(admin.get(login).body()).contains("您刚才填写的内容还在");
        var back = admin.post(
                "/login", Map.of("login", "admin@songjiang", "password", RunningPortal.PASSWORD, "kept", kept));
        assertThat(back.headers().firstValue("Location")).contains("/resume/" + kept);
        var page = admin.follow(back).body();
        assertThat(page)
                .contains("张“三” &amp; &lt;李&gt;", "action=\"/admin/people/new\"", "<dt>登录名</dt>", "<dt>姓名</dt>")
                .doesNotContain("<dt>login</dt>");
        assertThat(admin.post("/admin/people/new", typed).body()).contains("typed-long-ago", "temporary-password");
    }

    @Test
    void whatWasKeptGoesByTheLabelsAndWordsOfItsPage() {
        var school = portal.surfer("school@songjiang");
        school.get("/apply/organisation");
        portal.bean(AdjustableClock.class).advance(Sessions.IDLE.plusMinutes(1));
        var organisation = Map.of(
                "version", "1", "name", "示例新名字", "type", "school", "subdistrict", "310117003", "address", "示例路 9 号");
        assertThat(kept(school, "school@songjiang", school.post("/apply/organisation", organisation)))
                .contains("<dt>单位名称</dt><dd>示例新名字</dd>", "<dt>申报类型</dt><dd>无废学校</dd>", "<dt>街镇</dt><dd>方松街道</dd>")
                .doesNotContain("<dt>姓名</dt>", "<dd>310117003</dd>", "<dt>version</dt>");
        var office = portal.surfer("office@songjiang");
        office.get("/desk/cases");
        portal.bean(AdjustableClock.class).advance(Sessions.IDLE.plusMinutes(1));
        var decision =
                office.post("/desk/cases/0000000000001/decision", Map.of("outcome", "decline", "reasons", "台账不全"));
        assertThat(kept(office, "office@songjiang", decision))
                .contains("<dt>决定</dt><dd>不予命名</dd>", "<dt>理由</dt><dd>台账不全</dd>");
        office.get("/desk/cases");
        portal.bean(AdjustableClock.class).advance(Sessions.IDLE.plusMinutes(1));
        var screening =
                office.post("/desk/cases/0000000000001/screening", Map.of("outcome", "return", "checks", "unit"));
        assertThat(kept(office, "office@songjiang", screening))
                .contains("<dt>结论</dt><dd>退回补正</dd>", "<dd>单位名称与信用代码一致，在本区</dd>");
    }

    /** The page of what was kept, after logging in again. */
    private static String kept(Surfer surfer, String login, HttpResponse<String> sent) {
        var location = sent.headers().firstValue("Location").orElseThrow();
        surfer.get(location);
        var kept = location.replace("/login?kept=", "");
        var back = surfer.post("/login", Map.of("login", login, "password", RunningPortal.PASSWORD, "kept", kept));
        return surfer.follow(back).body();
    }

    @Test
    void formWithFilesSentAfterTheTimeoutKeepsWhatWasTyped() {
        var school = portal.surfer("school@songjiang");
        school.get("/apply");
        var section = school.post("/apply", Map.of("standard", "school"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow() + "/sections/g-A";
        school.get(section);
        portal.bean(AdjustableClock.class).advance(Sessions.IDLE.plusMinutes(1));
        var body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + school.token()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"n.A1\"\r\n\r\n写了很久的说明\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file.A1\"; filename=\"a.jpg\"\r\n\r\n"
                + "y".repeat(3_000_000) + "\r\n--b--\r\n";
        var sent = school.send(school.request(section + "/files/A1")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        var login = sent.headers().firstValue("Location").orElseThrow();
        assertThat(login).startsWith("/login?kept=");
        school.get(login);
        var back = school.post(
                "/login",
                Map.of(
                        "login",
                        "school@songjiang",
                        "password",
                        RunningPortal.PASSWORD,
                        "kept",
                        login.substring("/login?kept=".length())));
        assertThat(school.follow(back).body())
                .contains("写了很久的说明", "id=\"sheet\"", "data-dirty=\"yes\"", "登录超时前填写的内容已经放回下面")
                .doesNotContain("yyyy");
    }

    @Test
    void ofManyKeptFormsTheNewestStay() {
        var admin = portal.surfer("admin@songjiang");
        admin.get("/admin/people/new");
        portal.bean(AdjustableClock.class).advance(Sessions.IDLE.plusMinutes(1));
        for (var i = 0; i < 15; i++) {
            admin.post("/admin/people/new", Map.of("name", "typed " + i));
        }
        long kept = portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.count("SELECT COUNT(*) FROM form_stash"));
        assertThat(kept).isEqualTo(10);
    }

    @Test
    void formOfASessionThatWasEndedInAnotherWindowIsKeptForItsOwner() {
        var admin = portal.surfer("admin@songjiang");
        admin.get("/admin/people/new");
        var token = admin.token();
        var body = "_csrf=" + token + "&name=Zhang&login=typed-elsewhere&roles=office";
        admin.post("/logout", Map.of());
        assertThat(sent(admin, body, "cross-site").statusCode()).isEqualTo(403);
        assertThat(sent(
                                admin,
                                body.replace(token, token.replaceAll("\\.[0-9A-Z]{13}\\.", ".0SBTWYZ0TQW3Y.")),
                                "same-origin")
                        .statusCode())
                .isEqualTo(403);
        var login = sent(admin, body, "same-origin")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(login).startsWith("/login?kept=");
        var kept = login.substring("/login?kept=".length());
        assertThat(portal.surfer("office@songjiang").get("/resume/" + kept).body())
                .contains("另一个账号", "name=\"kept\" value=\"" + kept)
                .doesNotContain("typed-elsewhere");
        admin.get(login);
        var back = admin.post(
                "/login", Map.of("login", "admin@songjiang", "password", RunningPortal.PASSWORD, "kept", kept));
        assertThat(admin.follow(back).body()).contains("typed-elsewhere");
        var again = sent(admin, body, "same-origin");
        assertThat(admin.follow(again).body()).contains("typed-elsewhere");
    }

    @Test
    void aFormThatSomebodyElseWhoLoggedInSendsWaitsForItsOwner() {
        var browser = portal.surfer("admin@songjiang");
        browser.get("/admin/people/new");
        var body = "_csrf=" + browser.token() + "&name=Zhang&login=of-the-first&roles=office";
        browser.post("/logout", Map.of());
        browser.get("/login");
        browser.post("/login", Map.of("login", "office@songjiang", "password", RunningPortal.PASSWORD));
        var sent = sent(browser, body, "same-origin");
        var kept = sent.headers().firstValue("Location").orElseThrow().replace("/login?kept=", "");
        assertThat(browser.follow(sent).body()).contains("另一个账号");
        assertThat(browser.get("/resume/" + kept).body()).contains("另一个账号").doesNotContain("of-the-first");
        var login = browser.post("/logout", Map.of("kept", kept))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(login).isEqualTo("/login?kept=" + kept);
        browser.get(login);
        var back = browser.post(
                "/login", Map.of("login", "admin@songjiang", "password", RunningPortal.PASSWORD, "kept", kept));
        assertThat(browser.follow(back).body()).contains("of-the-first");
    }

    private static HttpResponse<String> sent(Surfer surfer, String body, String site) {
        return surfer.send(surfer.request("/admin/people/new")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void nobodyElseSeesWhatWasKept() {
        var admin = portal.surfer("admin@songjiang");
        admin.get("/admin/people/new");
        portal.bean(AdjustableClock.class).advance(Sessions.IDLE.plusMinutes(1));
        var sent = admin.post("/admin/people/new", Map.of("name", "secret"));
        var kept = sent.headers().firstValue("Location").orElseThrow().replace("/login?kept=", "");
        var other = portal.surfer("office@songjiang");
        assertThat(other.get("/resume/" + kept).body()).contains("另一个账号").doesNotContain("secret");
        portal.bean(AdjustableClock.class).advance(Duration.ofHours(2));
        var late = portal.surfer("admin@songjiang");
        assertThat(late.get("/resume/" + kept).headers().firstValue("Location")).contains("/home");
    }

    @Test
    void passwordIsNeverKept() {
        var admin = portal.surfer("admin@songjiang");
        admin.get("/account/password");
        portal.bean(AdjustableClock.class).advance(Sessions.IDLE.plusMinutes(1));
        var sent = admin.post(
                "/account/password", Map.of("current-password", "very-secret-1", "password", "very-secret-2"));
        var login = sent.headers().firstValue("Location").orElseThrow();
        admin.get(login);
        var back = admin.post(
                "/login",
                Map.of(
                        "login",
                        "admin@songjiang",
                        "password",
                        RunningPortal.PASSWORD,
                        "kept",
                        login.replace("/login?kept=", "")));
        assertThat(admin.follow(back).body()).doesNotContain("very-secret");
    }

    @Test
    void readingKeepsTheSessionAlive() {
        var admin = portal.surfer("admin@songjiang");
        for (var i = 0; i < 4; i++) {
            portal.bean(AdjustableClock.class).advance(Duration.ofMinutes(20));
            assertThat(admin.get("/home").statusCode()).isEqualTo(200);
        }
    }
}
