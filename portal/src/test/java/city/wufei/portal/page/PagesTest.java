package city.wufei.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.testing.DrawnTemplates;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesTest {
    private static final Pattern FIRST_PERSON = Pattern.compile("/admin/people/([0-9A-Z]{13})");
    /** The folders of the certification line and of the places, whose own tests walk through them. */
    private static final Set<String> ELSEWHERE = Set.of(
            "barcode",
            "correction",
            "placeedit",
            "placeimport",
            "points",
            "review",
            "organisation",
            "application",
            "caseflow",
            "evidence",
            "screening",
            "assessment",
            "decision",
            "notice",
            "certificate",
            "registry",
            "reward",
            "selfassessment",
            "scoresheet",
            "sortingedit",
            "desk",
            "place",
            "searchword",
            "sitecode",
            "pdf",
            "screen",
            "weighing",
            "posterrun");

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
    void everyTemplateIsDrawnInBothLanguages() {
        for (var language : List.of("zh-CN", "en")) {
            var stranger = portal.surfer().reading(language);
            assertThat(stranger.get("/").statusCode()).isEqualTo(200);
            assertThat(stranger.get("/register").statusCode()).isEqualTo(200);
            assertThat(stranger.get("/nothing").statusCode()).isEqualTo(404);
            var admin = portal.surfer("admin@songjiang").reading(language);
            for (var path : List.of(
                    "/home",
                    "/admin/people",
                    "/admin/people/new",
                    "/admin/sessions",
                    "/admin/audit",
                    "/account/password",
                    "/account/sessions",
                    personsPage(admin))) {
                assertThat(admin.get(path).statusCode()).as(path).isEqualTo(200);
            }
            admin.get("/admin/audit");
            assertThat(admin.post("/admin/audit/check", Map.of()).statusCode()).isEqualTo(200);
            admin.get("/admin/people/new");
            assertThat(admin.post(
                                    "/admin/people/new",
                                    Map.of(
                                            "name",
                                            "Somebody",
                                            "login",
                                            "somebody-" + language.toLowerCase(java.util.Locale.ROOT),
                                            "roles",
                                            "screener"))
                            .statusCode())
                    .isEqualTo(200);
        }
        var missing = new TreeSet<>(DrawnTemplates.all());
        missing.removeAll(DrawnTemplates.of(portal.context()));
        missing.removeIf(template -> ELSEWHERE.contains(template.substring(0, Math.max(0, template.indexOf('/')))));
        missing.removeAll(
                Set.of("session/resume", "session/another", "error/overtaken")); // by IdleTimeoutTest, TwoAtOnceTest
        assertThat(missing).as("templates that no test has drawn").isEmpty();
    }

    private static String personsPage(Surfer admin) {
        var found = FIRST_PERSON.matcher(admin.get("/admin/people").body());
        assertThat(found.find()).isTrue();
        return "/admin/people/" + found.group(1);
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        var admin = portal.surfer("admin@songjiang");
        admin.get("/home");
        var posts = portal.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                .map(route -> route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "0000000000000"))
                .distinct()
                .toList();
        assertThat(posts).contains("/login", "/logout", "/admin/people/new");
        for (var path : posts) {
            assertThat(admin.postExactly(path, Map.of()).statusCode()).as(path).isEqualTo(403);
            assertThat(admin.postExactly(path, Map.of("_csrf", List.of("x".repeat(43))))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void tokenOfAnotherSessionIsRefused() {
        var admin = portal.surfer("admin@songjiang");
        var other = portal.surfer("office@songjiang");
        other.get("/home");
        assertThat(admin.postExactly("/logout", Map.of("_csrf", List.of(other.token())))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void formOfAnotherSiteIsRefusedEvenWithTheToken() {
        var admin = portal.surfer("admin@songjiang");
        admin.get("/home");
        for (var header :
                List.of(Map.entry("Sec-Fetch-Site", "cross-site"), Map.entry("Origin", "https://example.org"))) {
            var request = admin.request("/logout")
                    .header(header.getKey(), header.getValue())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + admin.token()));
            assertThat(admin.send(request).statusCode()).as(header.getKey()).isEqualTo(403);
        }
    }

    @Test
    void uploadNeedsTheTokenAsItsFirstPartAndArrivesWhole() {
        var surfer = portal.surfer();
        surfer.get("/login");
        var good = surfer.send(upload(surfer, surfer.token(), true));
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).isEqualTo("a note photo.jpg 3000000");
        assertThat(surfer.send(upload(surfer, "x".repeat(43), true)).statusCode())
                .isEqualTo(403);
        assertThat(surfer.send(upload(surfer, surfer.token(), false)).statusCode())
                .isEqualTo(403);
    }

    private static HttpRequest.Builder upload(Surfer surfer, String token, boolean first) {
        var csrf = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n";
        var note = "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\na note\r\n";
        var file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + "y".repeat(3_000_000) + "\r\n";
        var body = (first ? csrf + note + file : note + csrf + file) + "--b--\r\n";
        return surfer.request("/test/uploads")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void everyPageForbidsInlineScriptAndFraming() {
        for (var path : List.of("/", "/login", "/nothing", "/static/css/portal.css")) {
            var headers = portal.surfer().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void onlyTheAdministratorOpensAdministration() {
        for (var path : List.of("/admin/people", "/admin/people/new", "/admin/sessions", "/admin/audit")) {
            assertThat(portal.surfer().get(path).statusCode()).as(path).isEqualTo(303);
            for (var login : List.of("school", "screener", "assessor", "office", "publicity", "operator")) {
                assertThat(portal.surfer(login + "@songjiang").get(path).statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void tooLargeFormIsAPageWith413() {
        var surfer = portal.surfer();
        surfer.get("/login");
        var response = surfer.post("/login", Map.of("login", "x".repeat(1_100_000)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("文件过大");
    }

    @Test
    void languageIsKeptAndNobodyIsSentElsewhere() {
        var surfer = portal.surfer();
        assertThat(surfer.get("/").body()).contains("lang=\"zh-CN\"");
        assertThat(surfer.get("/language/en?back=/login").headers().firstValue("Location"))
                .contains("/login");
        assertThat(surfer.get("/").body()).contains("lang=\"en\"");
        assertThat(surfer.get("/language/en?back=//example.org").headers().firstValue("Location"))
                .contains("/");
    }

    @Test
    void anonymousReaderGetsNoCookieUntilAForm() {
        var surfer = portal.surfer();
        assertThat(surfer.get("/").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(surfer.get("/login").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HTTPOnly", "SameSite=Lax");
    }
}
