package city.wufei.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.identity.Role;
import city.wufei.portal.person.People;
import city.wufei.portal.testing.AdjustableClock;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LoginTest {
    private RunningPortal portal;

    @BeforeAll
    void start() {
        portal = RunningPortal.start();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void personReachesTheirHomeAndTheWayTheyCameFrom() {
        var surfer = portal.surfer();
        var login = surfer.get("/admin/people").headers().firstValue("Location").orElseThrow();
        assertThat(login).isEqualTo("/login?next=%2Fadmin%2Fpeople");
        surfer.get(login);
        var response = logIn(surfer, "admin@songjiang", RunningPortal.PASSWORD, "/admin/people");
        assertThat(response.headers().firstValue("Location")).contains("/admin/people");
        assertThat(surfer.get("/home").body()).contains("示例管理员", "上海市松江区");
    }

    @Test
    void loginNeverLeadsToAnotherSite() {
        for (var next : List.of("https://example.org", "//example.org", "/\\example.org", "javascript:x")) {
            var surfer = portal.surfer();
            surfer.get("/login");
            var response = logIn(surfer, "office@songjiang", RunningPortal.PASSWORD, next);
            assertThat(response.headers().firstValue("Location")).as(next).contains("/home");
        }
    }

    @Test
    void wrongPasswordAndUnknownNameReadTheSame() {
        var surfer = portal.surfer();
        surfer.get("/login");
        var wrong = logIn(surfer, "publicity@songjiang", "wrong", "");
        var unknown = logIn(surfer, "nobody@songjiang", "wrong", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body().replace("nobody@", "publicity@")).isEqualTo(wrong.body());
        assertThat(wrong.body()).doesNotContain("value=\"wrong\"");
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait() {
        var surfer = portal.surfer();
        surfer.get("/login");
        for (var i = 0; i < 5; i++) {
            logIn(surfer, "operator@songjiang", "wrong", "");
            logIn(surfer, "unheard-of@songjiang", "wrong", "");
        }
        portal.bean(Transactions.class).run(transaction -> transaction.update("""
                UPDATE login_failure SET failures = 12 WHERE failures >= 5
                """));
        var refused = logIn(surfer, "operator@songjiang", RunningPortal.PASSWORD, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请等 3 分钟再试");
        assertThat(logIn(surfer, "unheard-of@songjiang", "wrong", "").body().replace("unheard-of@", "operator@"))
                .as("a name that nobody has waits as well")
                .isEqualTo(refused.body());
        portal.bean(AdjustableClock.class).advance(Duration.ofMinutes(3));
        assertThat(logIn(surfer, "operator@songjiang", RunningPortal.PASSWORD, "")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void loggingOutEndsTheSessionInTheDatabase() {
        var surfer = portal.surfer("screener@songjiang");
        surfer.get("/home");
        var stolen = surfer.cookie("wufei_session");
        surfer.post("/logout", Map.of());
        var thief = portal.surfer();
        var response = thief.send(thief.request("/home")
                .header("Cookie", "wufei_session=" + stolen)
                .GET());
        assertThat(response.statusCode()).isEqualTo(303);
    }

    @Test
    void administratorThrowsSomebodyOutAtOnce() {
        var assessor = portal.surfer("assessor@songjiang");
        assertThat(assessor.get("/home").statusCode()).isEqualTo(200);
        var admin = portal.surfer("admin@songjiang");
        var page = admin.get("/admin/sessions?q=assessor").body();
        var found = Pattern.compile("/admin/sessions/([0-9a-f]{64})/revoke").matcher(page);
        assertThat(found.find()).isTrue();
        assertThat(admin.post(found.group(), Map.of()).statusCode()).isEqualTo(303);
        assertThat(assessor.get("/home").statusCode()).isEqualTo(303);
        assertThat(assessor.get("/login").body()).contains("管理员已将您退出").doesNotContain("登录已超时");
    }

    @Test
    void administratorEndsAllSessionsOfAPersonAtOnce() {
        var admin = portal.surfer("admin@songjiang");
        var first = newPerson(admin, "everywhere", "screener");
        var second = portal.surfer();
        second.logIn("everywhere", "my own long password");
        var path = find(
                "/admin/people/[0-9A-Z]{13}",
                admin.get("/admin/people?q=everywhere").body());
        assertThat(admin.get(path).body()).contains("/admin/sessions/of/");
        var ended = admin.post(path.replace("/people/", "/sessions/of/") + "/revoke", Map.of());
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(first.get("/home").statusCode()).isEqualTo(303);
        assertThat(second.get("/home").statusCode()).isEqualTo(303);
        assertThat(second.get("/login").body()).contains("管理员已将您退出");
        portal.bean(People.class)
                .ensure(
                        List.of(new People.Newcomer("310118-qingpu", "admin@qingpu", "示例管理员", Role.ADMIN)),
                        RunningPortal.PASSWORD);
        var other = portal.surfer("admin@qingpu");
        other.get("/home");
        assertThat(other.post(path.replace("/people/", "/sessions/of/") + "/revoke", Map.of())
                        .statusCode())
                .as("another district's person")
                .isEqualTo(404);
    }

    @Test
    void everybodySeesAndEndsTheirOwnSessions() {
        var admin = portal.surfer("admin@songjiang");
        var here = newPerson(admin, "two-browsers", "operator");
        var there = portal.surfer();
        there.logIn("two-browsers", "my own long password");
        var page = here.get("/account/sessions").body();
        var end = find("/account/sessions/[0-9a-f]{64}/end", page);
        assertThat(page).contains("当前会话");
        assertThat(admin.get("/home").statusCode()).isEqualTo(200);
        assertThat(admin.follow(admin.post(end, Map.of())).body())
                .as("it is not the administrator's own")
                .contains("该会话已经结束");
        assertThat(there.get("/home").statusCode()).isEqualTo(200);
        here.get("/account/sessions");
        assertThat(here.follow(here.post(end, Map.of())).body()).contains("已结束那里的登录");
        assertThat(there.get("/home").statusCode()).isEqualTo(303);
        assertThat(there.get("/login").body()).contains("这次登录已经结束");
        assertThat(here.get("/home").statusCode()).isEqualTo(200);
    }

    @Test
    void theTrailSaysWhenStaffCameAndWentAndWhatWasTriedOnTheirNames() {
        var admin = portal.surfer("admin@songjiang");
        newPerson(admin, "watched", "screener").post("/logout", Map.of());
        var surfer = portal.surfer();
        surfer.get("/login");
        for (var i = 0; i < 5; i++) {
            logIn(surfer, "watched", "wrong", "");
        }
        assertThat(deeds("session.start", "Second")).isPositive();
        assertThat(deeds("session.end", "Second")).isPositive();
        assertThat(deeds("session.refuse", "Second")).isEqualTo(4);
        assertThat(deeds("session.lock", "Second")).isEqualTo(1);
        assertThat(admin.get("/admin/audit?action=session").body()).contains("登录失败，暂时锁定", "退出登录");
        portal.surfer("school@songjiang");
        assertThat(deeds("session.start", "示例学校申报人")).as("an applicant's own").isZero();
    }

    private long deeds(String action, String name) {
        return portal.bean(Transactions.class).inTransaction(transaction -> transaction.count("""
                        SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject_label = ?
                        """, action, name));
    }

    @Test
    void aFormOfAnOldPageIsSaidToBeOldAndNotForbidden() {
        var surfer = portal.surfer("screener@songjiang");
        var old = surfer.postExactly("/account/password", Map.of("_csrf", List.of("old")));
        assertThat(old.statusCode()).isEqualTo(403);
        assertThat(old.body()).contains("页面已过期", "没有改动任何内容").doesNotContain("没有权限");
        assertThat(old.body())
                .as("the navigation of whoever is logged in")
                .contains("示例初审员", "action=\"/logout\"", "href=\"/desk/cases\"")
                .doesNotContain("href=\"/login\"");
        surfer.get("/home");
        surfer.post("/logout", Map.of());
        assertThat(surfer.postExactly("/account/password", Map.of("_csrf", List.of("old")))
                        .body())
                .contains("页面已过期", "href=\"/login\"")
                .doesNotContain("示例初审员");
        surfer.logIn("screener@songjiang", RunningPortal.PASSWORD);
        var forbidden = surfer.get("/admin/people");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("没有权限").doesNotContain("页面已过期");
    }

    @Test
    void browsersAreCalledByTheirNames() {
        assertThat(
                        BrowserWords.of(
                                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"))
                .isEqualTo("Chrome · Linux");
        assertThat(
                        BrowserWords.of(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"))
                .isEqualTo("Edge · Windows");
        assertThat(BrowserWords.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"))
                .isEqualTo("Safari · iOS");
        assertThat(BrowserWords.of("")).isEmpty();
    }

    @Test
    void roleTakenAwayCountsWithTheNextRequest() {
        var admin = portal.surfer("admin@songjiang");
        var surfer = newPerson(admin, "second-admin", "admin");
        assertThat(surfer.get("/admin/people").statusCode()).isEqualTo(200);
        var page = admin.get("/admin/people?q=second-admin").body();
        var path = find("/admin/people/[0-9A-Z]{13}", page);
        var version = find("name=\"version\" value=\"(\\d+)\"", admin.get(path).body());
        admin.post(path, Map.of("name", "Second", "roles", "office", "version", version.replaceAll("\\D", "")));
        assertThat(surfer.get("/admin/people").statusCode()).isEqualTo(403);
        assertThat(surfer.get("/home").statusCode()).isEqualTo(200);
    }

    @Test
    void temporaryPasswordMustBeChangedBeforeAnythingElse() {
        var admin = portal.surfer("admin@songjiang");
        admin.get("/admin/people/new");
        var page = admin.post("/admin/people/new", Map.of("name", "New", "login", "new-person", "roles", "office"));
        var temporary = find("id=\"temporary-password\">([^<]+)", page.body()).replaceAll(".*>", "");
        var surfer = portal.surfer();
        surfer.logIn("new-person", temporary);
        assertThat(surfer.get("/home").headers().firstValue("Location")).contains("/account/password");
        surfer.get("/account/password");
        var refused = surfer.post(
                "/account/password",
                Map.of("current-password", temporary, "password", "short", "password-again", "other"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("密码至少 10 个字符", "两次输入的密码不一致");
    }

    @Test
    void applicantRegistersAndIsLoggedIn() {
        var surfer = portal.surfer();
        surfer.get("/register");
        var response = surfer.post(
                "/register",
                Map.of(
                        "district",
                        "310118-qingpu",
                        "name",
                        "经办人",
                        "login",
                        "Ｓchool.One",
                        "password",
                        "a long enough one",
                        "password-again",
                        "a long enough one",
                        "consent",
                        "yes"));
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(surfer.get("/home").body()).contains("经办人", "上海市青浦区", "申报单位");
        var again = portal.surfer();
        again.get("/register");
        var taken = again.post(
                "/register",
                Map.of(
                        "district",
                        "310118-qingpu",
                        "name",
                        "另一人",
                        "login",
                        "school.one",
                        "password",
                        "a long enough one",
                        "password-again",
                        "a long enough one",
                        "consent",
                        "yes"));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("这个登录名已被使用", "value=\"另一人\"");
    }

    private Surfer newPerson(Surfer admin, String login, String role) {
        admin.get("/admin/people/new");
        var page = admin.post("/admin/people/new", Map.of("name", "Second", "login", login, "roles", role));
        var temporary = find("id=\"temporary-password\">([^<]+)", page.body()).replaceAll(".*>", "");
        var surfer = portal.surfer();
        surfer.logIn(login, temporary);
        surfer.get("/account/password");
        var changed = surfer.post(
                "/account/password",
                Map.of(
                        "current-password",
                        temporary,
                        "password",
                        "my own long password",
                        "password-again",
                        "my own long password"));
        assertThat(changed.statusCode()).isEqualTo(303);
        return surfer;
    }

    private static HttpResponse<String> logIn(Surfer surfer, String login, String password, String next) {
        return surfer.post("/login", Map.of("login", login, "password", password, "next", next));
    }

    private static String find(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }
}
