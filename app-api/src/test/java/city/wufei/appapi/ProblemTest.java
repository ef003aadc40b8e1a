package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProblemTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi().with("micronaut.server.server-header", "wufei-mark");

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final String resident = API.guestOf(Fixtures.SONGJIANG);

    @Test
    void whatCannotBeReadIsMalformed() {
        post("{").isProblem(400, "malformed-request");
        post("").isProblem(400, "malformed-request");
        post("[]").isProblem(400, "malformed-request");
        var gbk = HttpRequest.newBuilder(API.uri("/v1/check-ins"))
                .POST(BodyPublishers.ofByteArray("{\"code\":\"打卡\"}".getBytes(Charset.forName("GBK"))))
                .header("Content-Type", "application/json");
        new Call(API, gbk).as(resident).send().isProblem(400, "malformed-request");
        var utf16 = HttpRequest.newBuilder(API.uri("/v1/check-ins"))
                .POST(BodyPublishers.ofByteArray("{\"code\":\"x\"}".getBytes(StandardCharsets.UTF_16LE)))
                .header("Content-Type", "application/json");
        new Call(API, utf16).as(resident).send().isProblem(400, "malformed-request");
    }

    @Test
    void whatIsTypedIntoAnAddressInChineseIsReadAsSuch() throws Exception {
        assertThat(raw("/v1/districts/310117-songjiang/sorting/search?q=电池", "*/*"))
                .startsWith("HTTP/1.1 200")
                .contains("\"query\":\"电池\"");
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        assertThat(post("{\"code\":\"x\",\"weight\":1}")
                        .isProblem(400, "malformed-request")
                        .text("errors.0.field"))
                .isEqualTo("weight");
    }

    @Test
    void aFieldThatCannotBeReadIsNamed() {
        assertThat(post("{\"code\":\"x\",\"occurredAt\":\"yesterday\"}")
                        .isProblem(400, "malformed-request")
                        .text("errors.0.field"))
                .isEqualTo("occurredAt");
        assertThat(API.post("/v1/sessions", "{\"kind\":\"king\",\"district\":\"310117-songjiang\"}")
                        .send()
                        .isProblem(400, "malformed-request")
                        .text("errors.0.field"))
                .isEqualTo("kind");
    }

    @Test
    void aHeaderThatBreaksItsRuleIsNamedAsItIsSent() {
        var refusal = API.post("/v1/check-ins", "{\"code\":\"x\"}")
                .as(resident)
                .key("short")
                .send()
                .isProblem(400, "invalid-request");

        assertThat(refusal.text("errors.0.field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void whatTwoReadersCouldReadDifferentlyIsMalformed() {
        var deep = "{\"code\":" + "[".repeat(20) + "]".repeat(20) + "}";
        for (var body : new String[] {
            "{\"code\":\"x\"} x",
            "{\"code\":\"x\"}{\"code\":\"x\"}",
            "{\"code\":\"x\"}}",
            "{\"code\":\"x\"},",
            "{\"code\":\"x\",\"code\":\"y\"}",
            "{\"code\":\"\\ud800\"}",
            "{\"code\":NaN}",
            "{\"code\":5}",
            "{\"code\":1e999999999}",
            "{\"code\":true}",
            "{\"code\":[\"a\"]}",
            "{\"code\":\"x\",\"occurredAt\":1}",
            "{'code':'x'}",
            "{\"code\":\"x\"} // words",
            "null",
            "1",
            deep
        }) {
            post(body).isProblem(400, "malformed-request");
        }
        for (var answers : new String[] {
            "{\"q1\":\"a\",\"q1\":\"b\"}", "{\"q2\":\"\\udc00\"}", "{\"q1\":" + "[".repeat(900) + "]".repeat(900) + "}"
        }) {
            API.post("/v1/surveys/satisfaction/responses", "{\"answers\":" + answers + "}")
                    .as(resident)
                    .key("key-of-answers")
                    .send()
                    .isProblem(400, "malformed-request");
        }
        post("{\"code\":\"x\"}\r\n \t").isProblem(422, "code-malformed");
    }

    @Test
    void aBodyThatIsNotPackedAsItSaysIsMalformed() {
        API.post("/v1/check-ins", "{\"code\":\"x\"}")
                .as(resident)
                .header("Content-Encoding", "gzip")
                .send()
                .isProblem(400, "malformed-request");
    }

    @Test
    void anAddressThatIsNoneIsMalformedInTheCallersLanguage() throws Exception {
        for (var address :
                new String[] {"/v1/%zz", "/v1/districts?cursor=%", "/v1/districts/{x}", "/v1/<", "/staff/%"}) {
            assertThat(raw(address, "*/*\r\nAccept-Language: en"))
                    .as(address)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "malformed-request", "The request cannot be read");
        }
        for (var address : new String[] {"/v1/districts/%00", "/v1/districts/%FF", "/v1/districts/%ED%A0%80"}) {
            assertThat(raw(address, "*/*"))
                    .as(address)
                    .startsWith("HTTP/1.1 404")
                    .contains("unknown-district");
        }
    }

    @Test
    void addressesAndHeadersHaveAnEnd() {
        var address = API.get("/v1/districts?cursor=" + "x".repeat(5000)).send().isProblem(414, "uri-too-long");
        var headers = API.get("/v1/districts")
                .header("X-Long", "x".repeat(20_000))
                .send()
                .isProblem(431, "headers-too-large");
        // the connection ends with the answer, and says so: a client would send its next request into it
        assertThat(address.header("Connection")).isEqualTo("close");
        assertThat(headers.header("Connection")).isEqualTo("close");
    }

    @Test
    void aBodyOverOneMebibyteIsTooLarge() {
        post("{\"code\":\"" + "x".repeat(1_100_000) + "\"}").isProblem(413, "body-too-large");
    }

    @Test
    void theWrongDoorIsNamed() {
        API.get("/v1/nothing").send().isProblem(404, "not-found");
        API.delete("/v1/check-ins").as(resident).send().isProblem(405, "method-not-allowed");
        API.get("/v1/districts").header("Accept", "text/plain").send().isProblem(406, "not-acceptable");
        new Call(API, HttpRequest.newBuilder(API.uri("/v1/check-ins")).POST(BodyPublishers.ofString("code=x")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .as(resident)
                .send()
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        var path = "/v1/districts/nowhere";
        assertThat(API.get(path).send().text("title")).isEqualTo("没有这个区");
        assertThat(API.get(path)
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .send()
                        .text("title"))
                .isEqualTo("There is no such district");
        assertThat(API.get(path).header("Accept-Language", "zh-TW").send().text("title"))
                .isEqualTo("没有这个区");
        for (var unreadable : new String[] {";", ";;;", ",", " , ;", "-", "en;q=x", "*"}) {
            assertThat(API.get(path)
                            .header("Accept-Language", unreadable)
                            .send()
                            .isProblem(404, "unknown-district")
                            .text("title"))
                    .as(unreadable)
                    .isEqualTo("没有这个区");
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (var path : new String[] {"/v1/districts", "/v1/nothing", "/v1/me", "/health/liveness"}) {
            var answer = API.get(path).send();
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(answer.header("Cache-Control")).as(path).isNotEmpty();
            assertThat(answer.header("X-Request-Id")).as(path).hasSize(13);
        }
    }

    @Test
    void noOtherOriginIsLetIn() {
        var answer = API.get("/v1/districts")
                .header("Origin", "https://elsewhere.example")
                .send()
                .is(200);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void healthTellsNoDetailsAndMetricsAreForThisMachine() {
        assertThat(API.get("/health/readiness").send().is(200).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(API.get("/health/liveness").send().is(200).body()).isEqualTo("{\"status\":\"UP\"}");
        API.get("/prometheus").send().is(200);
        API.get("/prometheus").header("X-Forwarded-For", "203.0.113.7").send().isProblem(404, "not-found");
        API.get("/env").send().isProblem(404, "not-found");
        assertThat(API.get("/prometheus").send().body())
                .contains("wufei_searches_total{match=\"none\"}")
                .contains("wufei_check_ins_total{outcome=\"already-counted\"}")
                .contains("wufei_survey_responses_total{outcome=\"received\"}")
                .contains("wufei_publications_age_seconds")
                .containsPattern("wufei_publications_newest_seconds [1-9]")
                .containsPattern("wufei_publications_read_age_seconds [0-9]");
        assertThat(API.get("/openapi/wufei-v1.yaml").send().is(200).body()).isEqualTo(OpenApi.generated());
    }

    @Test
    void metricsAreForThisMachineHoweverTheirPathIsSpelt() throws Exception {
        for (var path : new String[] {
            "/prometheus/",
            "/prometheus//",
            "//prometheus",
            "//x/prometheus",
            "/./prometheus",
            "/x/../prometheus",
            "/PROMETHEUS",
            "/Prometheus/",
            "/%70rometheus",
            "/prometheus%2F",
            "/prometheus;x=y",
            "/prometheus?x=y",
            "/prometheus/?",
            "http://localhost/prometheus/"
        }) {
            for (var header : new String[] {"X-Forwarded-For", "X-Real-IP", "Forwarded", "Via"}) {
                assertThat(raw(path, "*/*\r\n" + header + ": 203.0.113.7"))
                        .as(path)
                        .startsWith("HTTP/1.1 40");
            }
        }
    }

    @Test
    void aPersonWhoLosesTheWayFindsAPageWithALinkHome() throws Exception {
        for (var path : new String[] {"/nothing", "/q/", "/q/a/b", "/s/", "/assets/nothing.js"}) {
            var page = API.get(path).header("Accept", BROWSER).send().is(404);
            assertThat(page.header("Content-Type")).as(path).startsWith("text/html");
            assertThat(page.body()).as(path).contains("href=\"/\"");
            API.get(path).send().isProblem(404, "not-found");
        }
        API.get("/v1/nothing").header("Accept", BROWSER).send().isProblem(404, "not-found");
        assertThat(raw("/q/%zz", BROWSER)).startsWith("HTTP/1.1 4").contains("text/html", "href=\"/\"");
    }

    @Test
    void theStartersMarkIsShownWhereTheStarterLooks() {
        assertThat(API.get("/health/readiness").send().header("Server")).isEqualTo("wufei-mark");
        for (var path : new String[] {"/", "/v1/districts", "/v1/nothing", "/nothing", "/assets/home.js"}) {
            assertThat(API.get(path).send().header("Server")).as(path).isEmpty();
        }
    }

    @Test
    void whoNamesNoHostIsRefusedUnlessHisProtocolIsTooOldToNameOne() throws Exception {
        for (var path : new String[] {"/v1/districts", "/", "/health/liveness", "/v1/nothing"}) {
            assertThat(sent("GET " + path + " HTTP/1.1\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(sent("GET /v1/districts HTTP/1.1\r\nAccept-Language: en\r\nConnection: close\r\n\r\n"))
                .contains("malformed-request", "The request cannot be read");
        assertThat(sent("GET /v1/districts HTTP/1.0\r\n\r\n")).contains(" 200 OK");
    }

    /** As no client library sends it. */
    private static String raw(String path, String accept) throws IOException {
        return sent("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nConnection: close\r\n\r\n"
                .formatted(path, accept));
    }

    private static String sent(String head) throws IOException {
        var address = API.uri("/");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Answer post(String body) {
        return API.post("/v1/check-ins", body).as(resident).send();
    }
}
