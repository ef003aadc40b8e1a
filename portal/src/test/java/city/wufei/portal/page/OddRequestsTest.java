package city.wufei.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Requests that no link and no form of the portal makes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestsTest {
    private RunningPortal portal;
    private Wire wire;

    @BeforeAll
    void start() {
        portal = RunningPortal.start(
                Map.of("wufei.demo-cases", "false", "micronaut.server.server-header", "mark-of-the-starter"));
        wire = new Wire(portal.address());
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void anAddressThatCannotBeDecodedIsAPageWith400() {
        for (var path :
                List.of("/?q=%zz", "/registry?q=%", "/%zz", "/registry/%E4%B8%", "/{", "/registry?a[]={}|\\^`")) {
            var answer = get(path, "");
            assertThat(answer.status()).as(path).isIn(200, 400, 404);
            assertThat(answer.body()).as(path).contains("<html");
            assertThat(answer.header("Content-Security-Policy")).as(path).isPresent();
            assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
        }
        assertThat(get("/?q=%zz", "").status()).isEqualTo(400);
    }

    @Test
    void anyListOfLanguagesIsRead() {
        for (var list : List.of(";", ",", "*", "zh;q=x", "-", "x".repeat(5000), "en;q=0.1, zh")) {
            assertThat(get("/", "Accept-Language: " + list + "\r\n").status())
                    .as(list)
                    .isEqualTo(200);
        }
        assertThat(get("/", "Accept: ;;\r\nContent-Type: ;\r\nCookie: =;;=\r\n").status())
                .isLessThan(500);
    }

    @Test
    void theChoiceOfLanguageLeadsNowhereElse() {
        for (var back : List.of(
                "//evil.example",
                "/%5Cevil.example",
                "%2F%2Fevil.example",
                "/%252f%252fevil.example",
                "https://evil.example",
                "/%09/evil.example",
                "/%7B",
                "javascript:alert(1)",
                "/a%0D%0AX-Odd:%20yes")) {
            var answer = get("/language/en?back=" + back, "");
            assertThat(answer.status()).as(back).isEqualTo(303);
            assertThat(answer.header("Location")).as(back).contains("/");
            assertThat(answer.header("X-Odd")).isEmpty();
        }
        assertThat(get("/language/en?back=/{", "").status()).isEqualTo(400);
        assertThat(get("/language/en?back=/registry%3Fq=%25E4", "").header("Location"))
                .contains("/registry?q=%E4");
    }

    @Test
    void aPageHasOneAddress() {
        assertThat(get("/registry/?q=a", "").header("Location")).contains("/registry?q=a");
        assertThat(get("/registry/?q=a", "").status()).isEqualTo(301);
        var evil = get("//evil.example/", "");
        assertThat(evil.header("Location").orElse("/")).startsWith("/").doesNotStartWith("//");
        assertThat(get("/", "").status()).isEqualTo(200);
    }

    @Test
    void aMethodThatAPageDoesNotKnowIsSaidWithThoseItDoes() {
        for (var method : List.of("PUT", "DELETE", "PATCH", "POST")) {
            var surfer = portal.surfer();
            surfer.get("/login");
            var answer = wire.send(
                    method + " /verify",
                    surfer.cookieHeader() + "X-CSRF-Token: " + surfer.token() + "\r\n",
                    new byte[0]);
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.header("Allow").orElse("")).as(method).contains("GET", "HEAD");
            assertThat(answer.body()).contains("不支持这样打开");
        }
    }

    @Test
    void anAddressThatIsTooLongIsAPageWith414() {
        var answer = get("/registry?q=" + "x".repeat(20_000), "");
        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.body()).contains("地址过长");
    }

    @Test
    void aFormOfAnotherKindIsAPageWith415() {
        var surfer = portal.surfer();
        surfer.get("/login");
        var answer = wire.send(
                "POST /login",
                surfer.cookieHeader() + "X-CSRF-Token: " + surfer.token() + "\r\nContent-Type: application/json\r\n",
                new byte[] {'{', '}'});
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("格式不支持");
    }

    @Test
    void filesWithoutALengthAreAPageWith411() {
        var surfer = portal.surfer("office@songjiang");
        surfer.get("/account/password");
        var answer = wire.exchange(
                "POST /account/password HTTP/1.1\r\nHost: " + portal.address().getAuthority()
                        + "\r\nConnection: close\r\n" + surfer.cookieHeader() + "X-CSRF-Token: " + surfer.token()
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n",
                "5\r\n--x--\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(411);
        assertThat(answer.body()).contains("缺少内容长度");
    }

    @Test
    void whoNamesNoHostIsRefusedUnlessHisProtocolIsTooOldToNameOne() {
        for (var path : List.of("/", "/login", "/static/css/portal.css", "/nothing-here")) {
            var answer = wire.exchange("GET " + path + " HTTP/1.1\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).as(path).isEqualTo(400);
        }
        assertThat(wire.exchange("GET /login HTTP/1.0\r\n\r\n").status()).isEqualTo(200);
    }

    @Test
    void theHeadOfAPageIsThatOfThePage() {
        for (var path : List.of("/", "/login", "/registry", "/verify", "/static/css/portal.css")) {
            var answer = wire.exchange("HEAD " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEmpty();
            assertThat(answer.header("Content-Security-Policy")).as(path).isPresent();
        }
    }

    @Test
    void figuresAreForThisMachineHoweverTheirAddressIsSpelled() {
        assertThat(get("/prometheus", "").status()).isEqualTo(200);
        for (var path : List.of(
                "/prometheus", "/prometheus/", "//prometheus", "/%70rometheus", "/prometheus?a=b", "/./prometheus")) {
            for (var header :
                    List.of("X-Forwarded-For: 192.0.2.1", "X-Real-IP: 192.0.2.1", "Forwarded: for=192.0.2.1")) {
                var answer = get(path, header + "\r\n");
                assertThat(answer.status()).as(path).isNotEqualTo(200);
                assertThat(answer.body()).as(path).doesNotContain("jvm_");
            }
        }
    }

    @Test
    void healthSaysUpOrDownAndNothingElse() {
        for (var path : List.of("/health", "/health/liveness", "/health/readiness")) {
            assertThat(get(path, "").body()).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(get("/health/portal", "").body()).doesNotContain("jdbc", "details");
    }

    @Test
    void noAnswerSaysWhatServesIt() {
        for (var path : List.of("/", "/nothing", "/static/css/portal.css", "/prometheus", "/registry/")) {
            assertThat(get(path, "").header("Server")).as(path).isEmpty();
        }
        assertThat(get("/health/readiness", "").header("Server")).contains("mark-of-the-starter");
        assertThat(get("/health/readiness", "X-Forwarded-For: 192.0.2.1\r\n").header("Server"))
                .isEmpty();
    }

    private Wire.Answer get(String path, String headers) {
        return wire.send("GET " + path, headers, new byte[0]);
    }
}
