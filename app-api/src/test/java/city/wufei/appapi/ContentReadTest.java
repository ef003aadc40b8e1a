package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ContentReadTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String SONGJIANG = "/v1/districts/" + Fixtures.SONGJIANG;

    @Test
    void districtsAreListedAndShown() {
        assertThat(API.get("/v1/districts")
                        .send()
                        .is(200)
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(Fixtures.SONGJIANG);
        assertThat(API.get(SONGJIANG)
                        .send()
                        .is(200)
                        .json()
                        .at("/subdistricts/0/name")
                        .asString())
                .isEqualTo("示例街道");
    }

    @Test
    void aSearchAnswersInTheCitysOwnWords() {
        var hit = API.get(SONGJIANG + "/sorting/search?q=" + encoded("大棒骨"))
                .send()
                .is(200)
                .json()
                .at("/items/0");

        assertThat(hit.path("category").asString()).isEqualTo("residual");
        assertThat(hit.path("categoryName").asString()).isEqualTo("示例residual");
        assertThat(hit.path("match").asString()).isEqualTo("exact");
    }

    @Test
    void anItemIsShownWithItsRule() {
        var id = API.get(SONGJIANG + "/sorting/search?q=" + encoded("苹果核"))
                .send()
                .text("items.0.id");

        assertThat(API.get(SONGJIANG + "/sorting/items/" + id).send().is(200).text("rule.id"))
                .isEqualTo("gbt19095-2019");
        API.get(SONGJIANG + "/sorting/items/nothing").send().isProblem(404, "not-found");
    }

    @Test
    void theBundleHasTheWholeCatalogueAndComesZipped() throws Exception {
        assertThat(API.get(SONGJIANG + "/sorting/bundle").send().is(200).json().path("items"))
                .hasSize(4);

        var zipped = API.get(SONGJIANG + "/sorting/bundle").header("Accept-Encoding", "gzip");
        var raw = API.client()
                .send(
                        java.net.http.HttpRequest.newBuilder(API.uri(SONGJIANG + "/sorting/bundle"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofInputStream());
        assertThat(zipped).isNotNull();
        assertThat(raw.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(raw.body()).readAllBytes()).startsWith('{');
    }

    @Test
    void whoHasABundleIsSentWhatChangedSince() {
        var whole = API.get(SONGJIANG + "/sorting/bundle").send().is(200);

        var delta = API.get(SONGJIANG + "/sorting/bundle?since=" + whole.text("version"))
                .send()
                .is(200);

        assertThat(delta.text("since")).isEqualTo(whole.text("version"));
        assertThat(delta.json().path("items")).isEmpty();
        assertThat(API.get(SONGJIANG + "/sorting/bundle?since=unknown")
                        .send()
                        .is(200)
                        .json()
                        .path("items"))
                .hasSize(4);
    }

    @Test
    void namesAreOfferedWhileSomebodyTypes() {
        assertThat(API.get(SONGJIANG + "/sorting/suggest?q=" + encoded("大棒"))
                        .send()
                        .is(200)
                        .text("items.0.name"))
                .isEqualTo("大棒骨");
        API.get(SONGJIANG + "/sorting/suggest?q=").send().isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/sorting/categories",
                "/sorting/search?q=x",
                "/sorting/bundle",
                "/places",
                "/surveys",
                "/cells",
                "/cells/cell-1",
                "/notices"
            })
    void whatTheClientHasIsNotSentAgain(String path) {
        var first = API.get(SONGJIANG + path).send().is(200);

        var second = API.get(SONGJIANG + path)
                .header("If-None-Match", first.header("ETag"))
                .send();

        assertThat(second.is(304).body()).isEmpty();
        API.get(SONGJIANG + path).header("If-None-Match", "W/\"other\"").send().is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/sorting/categories",
                "/sorting/search?q=x",
                "/sorting/items/1",
                "/sorting/bundle",
                "/places",
                "/surveys",
                "/cells",
                "/cells/cell-1",
                "/notices"
            })
    void aDistrictThatIsNotPublishedIsUnknown(String path) {
        API.get("/v1/districts/999999-nowhere" + path).send().isProblem(404, "unknown-district");
    }

    @Test
    void placesComeNearestFirstAndPagesNeitherRepeatNorLeaveOut() {
        var path = SONGJIANG + "/places?near=31.03,121.22&limit=2";
        var page = API.get(path).send().is(200).json();
        var ids = new ArrayList<String>(ids(page));
        while (page.has("cursor")) {
            page = API.get(path + "&cursor=" + page.path("cursor").asString())
                    .send()
                    .is(200)
                    .json();
            ids.addAll(ids(page));
        }

        assertThat(ids).containsExactly("place-1", "place-2", "place-3", "place-4", "place-5", "base-1");
    }

    @Test
    void placesAreChosenByRadiusAndKind() {
        assertThat(ids(API.get(SONGJIANG + "/places?near=31.03,121.22&radius=2500")
                        .send()
                        .json()))
                .containsExactly("place-1", "place-2");
        assertThat(ids(API.get(SONGJIANG + "/places?kind=education-base").send().json()))
                .containsExactly("base-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/places?near=95,121",
                "/places?near=here",
                "/places?radius=0",
                "/places?kind=volcano",
                "/places?limit=101",
                "/places?limit=0",
                "/sorting/search",
                "/sorting/search?q=%20",
                "/sorting/search?q=a&limit=x"
            })
    void aParameterThatBreaksItsRuleIsRefused(String path) {
        API.get(SONGJIANG + path).send().isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "aGVsbG8", "cGxhY2UtMg"})
    void aMadeUpCursorIsRefused(String cursor) {
        API.get(SONGJIANG + "/places?cursor=" + cursor).send().isProblem(400, "invalid-cursor");
        API.get(SONGJIANG + "/surveys?cursor=" + cursor).send().isProblem(400, "invalid-cursor");
        API.get("/v1/districts?cursor=" + cursor).send().isProblem(400, "invalid-cursor");
    }

    @Test
    void aQuestionThatIsTooLongHearsTheLengthsOfTheContract() {
        var refusal = API.get(SONGJIANG + "/sorting/search?q=" + "x".repeat(101))
                .send()
                .isProblem(400, "invalid-request");

        assertThat(refusal.text("errors.0.message")).isEqualTo("长度应在 1 到 100 之间");
    }

    @Test
    void whatGoesInNoBinSaysWhoTakesIt() {
        var hit = API.get(SONGJIANG + "/sorting/search?q=" + encoded("死老鼠"))
                .send()
                .is(200)
                .json()
                .at("/items/0");

        assertThat(hit.path("category").asString()).isEqualTo("hazardous");
        assertThat(hit.path("handling").asString()).isEqualTo("animal");
        assertThat(API.get(SONGJIANG + "/sorting/items/" + hit.path("id").asString())
                        .send()
                        .is(200)
                        .text("item.handling"))
                .isEqualTo("animal");
        assertThat(API.get(SONGJIANG + "/sorting/search?q=" + encoded("废电池"))
                        .send()
                        .json()
                        .at("/items/0")
                        .has("handling"))
                .isFalse();
    }

    @Test
    void whatACallerIsToldAloneIsNotCachedForOthers() {
        var mine = API.get("/v1/surveys/satisfaction")
                .as(API.guestOf(Fixtures.SONGJIANG))
                .send()
                .is(200);

        assertThat(mine.header("Cache-Control")).startsWith("private");
        assertThat(mine.header("Vary")).contains("Authorization");
        assertThat(API.get(SONGJIANG + "/surveys").send().header("Cache-Control"))
                .startsWith("public");
    }

    @Test
    void aSurveyIsShownToItsDistrictOnly() {
        API.get("/v1/surveys/satisfaction?district=" + Fixtures.SONGJIANG)
                .send()
                .is(200);
        API.get("/v1/surveys/satisfaction").send().isProblem(400, "invalid-request");
        var resident = API.guestOf(Fixtures.QINGPU);
        assertThat(API.get("/v1/surveys/satisfaction")
                        .as(resident)
                        .send()
                        .is(200)
                        .text("district"))
                .isEqualTo(Fixtures.QINGPU);
        API.get("/v1/surveys/satisfaction?district=" + Fixtures.SONGJIANG)
                .as(resident)
                .send()
                .isProblem(403, "wrong-district");
    }

    @Test
    void aCertificateIsFoundByItsNumberAndTheAnswerSaysSo() {
        var number =
                API.get("/v1/districts/" + Fixtures.SONGJIANG + "/cells").send().text("items.0.certificateNumber");

        var found = API.get("/v1/certificates/" + number.toLowerCase(Locale.ROOT))
                .send()
                .is(200);

        assertThat(found.text("foundBy")).isEqualTo("number");
        assertThat(found.text("cell.certificateNumber")).isEqualTo(number);
        API.get("/v1/certificates/" + number + "0").send().isProblem(404, "not-found");
    }

    @Test
    void aCertificateIsProvedByItsCodeAsItIsPrintedOrTyped() {
        assertThat(API.get("/v1/certificates/" + Fixtures.CERTIFICATE)
                        .send()
                        .is(200)
                        .text("cell.status"))
                .isEqualTo("valid");
        API.get("/v1/certificates/2q6y8-zk9om-5h4xk-a0518").send().is(200);
        assertThat(API.get("/v1/certificates/" + Fixtures.CERTIFICATE).send().text("foundBy"))
                .isEqualTo("code");
        assertThat(ids(API.get("/v1/districts/" + Fixtures.QINGPU + "/cells")
                        .send()
                        .json()))
                .isEmpty();
        API.get("/v1/districts/" + Fixtures.QINGPU + "/cells/cell-1").send().isProblem(404, "not-found");
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
