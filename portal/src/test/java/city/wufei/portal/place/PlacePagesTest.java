package city.wufei.portal.place;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.publication.Library;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.sitecode.SiteCodeOutcome;
import city.wufei.content.sitecode.SiteCodes;
import city.wufei.portal.sitecode.PosterScan;
import city.wufei.portal.sitecode.Posters;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlacePagesTest {
    private static final String DISTRICT = "310117-songjiang";
    private static final String PLACE = "fangsong-base-01";
    private static final String OTHER = "guangfulin-base-01";
    private static final String REPLACED = "sheshan-base-01";
    private static final String LOST = "maogang-base-01";

    private static StaffApiStandIn api;
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
        refreshed();
    }

    @AfterAll
    static void stop() {
        portal.close();
        api.close();
    }

    @Test
    void theCodeOfAPrintedPosterIsGenuine() throws Exception {
        var operator = portal.surfer("operator@songjiang");

        var code = PosterScan.of(pdf(operator, print(operator, PLACE))).replaceFirst(".*/q/", "");

        var library = refreshed();
        assertThat(SiteCodes.verify(code, library::signingKey))
                .isInstanceOfSatisfying(SiteCodeOutcome.Genuine.class, genuine -> {
                    assertThat(genuine.code().placeId()).isEqualTo(PLACE);
                    assertThat(library.isRevoked(genuine.code())).isFalse();
                });
    }

    @Test
    void printingAgainGivesTheSamePoster() {
        var operator = portal.surfer("operator@songjiang");
        var first = print(operator, OTHER);
        assertThat(print(operator, OTHER)).isEqualTo(first);

        assertThat(operator.get("/places/" + OTHER).body())
                .contains(">有效<")
                .doesNotContain(">已作废<")
                .doesNotContain(">密钥已作废<");
        assertThat(operator.get("/places?q=" + OTHER).body()).contains("第 1 版").doesNotContain("badge-state--problem");
        var posters = portal.bean(Posters.class).ofPlace(DISTRICT, OTHER);
        assertThat(posters).hasSize(1);
        assertThat(posters.getFirst().prints()).isEqualTo(2);
    }

    @Test
    void aSelectionIsOnePdfWithAPageForEachPlace() throws Exception {
        var office = portal.surfer("office@songjiang");
        office.get("/places");
        var response = office.postExactly(
                "/places/posters", Map.of("_csrf", List.of(office.token()), "place", List.of(PLACE, OTHER, LOST)));
        assertThat(response.statusCode()).isEqualTo(303);
        var waiting = office.get(location(response));
        assertThat(waiting.body()).contains("正在生成 3 张海报");
        assertThat(waiting.headers().firstValue("Refresh").orElseThrow())
                .startsWith("0; url=/site-codes/posters.pdf?serial=");
        try (var document = Loader.loadPDF(pdf(office, location(response)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void allOfATypeIsPrintedAtOnce() throws Exception {
        var office = portal.surfer("office@songjiang");
        office.get("/places");
        var response = office.post("/places/posters", Map.of("all", "true", "type", "education-base"));
        var bases = refreshed().places(DISTRICT).stream()
                .filter(place -> place.type().code().equals("education-base")
                        && place.checkIn().enabled())
                .count();
        try (var document = Loader.loadPDF(pdf(office, location(response)))) {
            assertThat(document.getNumberOfPages()).isEqualTo((int) bases);
        }
    }

    @Test
    void publicityReadsAboutPlacesAndSeesNoCode() {
        var operator = portal.surfer("operator@songjiang");
        print(operator, OTHER);
        var publicity = portal.surfer("publicity@songjiang");
        var list = publicity.get("/places").body();
        assertThat(list).contains(PLACE).doesNotContain("打印所选", "打印海报", "name=\"place\"");
        var place = publicity.get("/places/" + OTHER);
        assertThat(place.statusCode()).isEqualTo(200);
        assertThat(place.body()).contains("点位信息").doesNotContain("/q/", "site-codes/posters", "换一张新海报");
    }

    @Test
    void theOperatorsHomeCountsWhatHangsNowhere() {
        var operator = portal.surfer("operator@songjiang");
        var home = operator.get("/home").body();
        assertThat(home).contains("点位海报", "/places?poster=none", "/places?poster=revoked");
        var counted = home.replaceAll("(?s).*可打卡、还没有海报</a>\\s*<span[^>]*>(\\d+)<.*", "$1");
        assertThat(operator.get("/places?poster=none").body()).contains("共 " + counted + " 条");
    }

    @Test
    void theOperatorsHomeCountsThePostersThatAreThereToPrint() {
        var operator = portal.surfer("operator@songjiang");
        var places = operator.get("/places").body();
        var printed = places.replaceAll("(?s).*打印全部（(\\d+) 个）.*", "$1");
        assertThat(places).as("some places have no check-in").doesNotContain("共 " + printed + " 条");
        assertThat(operator.get("/home").body())
                .containsPattern("点位海报</h2>\\s*<span class=\"tile__count\">" + printed + "</span>");
    }

    @Test
    void aSecondClickOnNewPosterMakesNoOther() {
        var operator = portal.surfer("operator@songjiang");
        print(operator, REPLACED);
        operator.get("/places/" + REPLACED);
        var form = Map.of("seen", "1", "revoke", "yes", "reason", "海报遗失");
        assertThat(operator.post("/places/" + REPLACED + "/posters", form).statusCode())
                .isEqualTo(303);
        assertThat(operator.post("/places/" + REPLACED + "/posters", form).statusCode())
                .isEqualTo(303);

        var posters = portal.bean(Posters.class).ofPlace(DISTRICT, REPLACED);
        assertThat(posters).extracting(poster -> poster.number()).containsExactly(2, 1);
        assertThat(posters).extracting(poster -> poster.counts()).containsExactly(true, false);
        assertThat(operator.get("/places/" + REPLACED).body()).contains("海报遗失");
    }

    @Test
    void revokingNeedsAReasonAndIsPublished() {
        var operator = portal.surfer("operator@songjiang");
        var serial = print(operator, LOST).replaceFirst(".*serial=", "");
        var page = "/site-codes/posters/" + serial + "/revoke";
        assertThat(operator.get(page).body()).contains("作废海报");

        assertThat(operator.post(page, Map.of("reason", " ")).statusCode()).isEqualTo(422);
        assertThat(operator.post(page, Map.of("reason", "海报被翻拍传播")).statusCode())
                .isEqualTo(303);
        assertThat(operator.post(page, Map.of("reason", "又点了一次")).statusCode()).isEqualTo(303);

        var library = refreshed();
        var poster = portal.bean(Posters.class).find(DISTRICT, List.of(serial)).getFirst();
        var outcome = (SiteCodeOutcome.Genuine) SiteCodes.verify(poster.code(), library::signingKey);
        assertThat(library.isRevoked(outcome.code())).isTrue();
        assertThat(operator.get("/places/" + LOST).body()).contains("海报被翻拍传播").doesNotContain("又点了一次");
        assertThat(operator.get("/site-codes/posters.pdf?serial=" + serial).statusCode())
                .isEqualTo(404);
        assertThat(print(operator, LOST)).doesNotContain(serial);
    }

    @Test
    void twoWhoPrintAtOnceGetOnePoster() throws Exception {
        var place = "yueyang-recycle-01";
        var exists = refreshed().places(DISTRICT).stream()
                .filter(each ->
                        each.type().code().equals("smart-bin") && each.checkIn().enabled())
                .findFirst()
                .map(each -> each.id())
                .orElse(place);
        var operator = portal.surfer("operator@songjiang");
        var office = portal.surfer("office@songjiang");
        List<Callable<String>> both = List.of(() -> print(operator, exists), () -> print(office, exists));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var printed = threads.invokeAll(both);
            assertThat(printed.get(0).get()).isEqualTo(printed.get(1).get());
        }
        assertThat(portal.bean(Posters.class).ofPlace(DISTRICT, exists)).hasSize(1);
    }

    @Test
    void theListShowsThisWeeksCheckInsWithOneCallForAllPlaces() {
        api.counts(PLACE, 4217);
        var before = api.requests().size();

        var page = portal.surfer("operator@songjiang").get("/places");

        assertThat(page.body()).contains("4217").doesNotContain("居民端服务没有应答");
        assertThat(api.requests().subList(before, api.requests().size()))
                .containsExactly("/staff/v1/districts/" + DISTRICT + "/check-ins/summary?days=7");
        assertThat(api.tokens().getLast()).matches("Bearer [A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");
        api.breakDown();
    }

    @Test
    void withoutTheResidentsServiceTheListIsStillThereAndSaysWhatIsMissing() {
        api.breakDown();
        var page = portal.surfer("operator@songjiang").get("/places");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("居民端服务没有应答", "暂无数据", "fangsong-base-01");
    }

    @Test
    void theListIsSearchedFilteredAndSorted() {
        var operator = portal.surfer("operator@songjiang");
        assertThat(operator.get("/places?q=fangsong-base").body())
                .contains(PLACE)
                .doesNotContain(OTHER);
        assertThat(operator.get("/places?type=smart-bin&size=100").body()).doesNotContain(PLACE);
        assertThat(ids(operator.get("/places?sort=name&size=100").body()))
                .hasSameSizeAs(refreshed().places(DISTRICT))
                .isNotEqualTo(
                        ids(operator.get("/places?sort=name&desc=true&size=100").body()));
        assertThat(operator.get("/places?q=没有这样的点位").statusCode()).isEqualTo(200);
    }

    @Test
    void bothPagesAreThereInEnglish() {
        var operator = portal.surfer("operator@songjiang").reading("en");
        assertThat(operator.get("/places").body())
                .contains("Places and check-in posters", "Recyclable", "Fangsong Subdistrict")
                .contains("lang=\"zh-CN\"");
        assertThat(operator.get("/places/" + PLACE).body()).contains("Opening hours");
    }

    @Test
    void otherRolesAndStrangersStayOutside() {
        var publicity = portal.surfer("publicity@songjiang");
        var screener = portal.surfer("screener@songjiang");
        for (var path : List.of("/places", "/places/" + PLACE)) {
            assertThat(screener.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(portal.surfer().get(path).statusCode()).as(path).isEqualTo(303);
        }
        for (var path : List.of("/site-codes/keys", "/site-codes/posters.pdf?serial=0")) {
            assertThat(publicity.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(portal.surfer().get(path).statusCode()).as(path).isEqualTo(303);
        }
        publicity.get("/home");
        assertThat(publicity.post("/places/posters", Map.of("one", PLACE)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherDistrictsPlacesAndPostersAreNotHere() {
        var location = print(portal.surfer("operator@songjiang"), PLACE);
        var serial = location.replaceFirst(".*serial=", "");
        var qingpu = portal.surfer("office@qingpu");
        qingpu.get("/places");

        for (var path : List.of(
                "/places/" + PLACE,
                location,
                "/site-codes/posters/" + serial + ".png",
                "/site-codes/posters/" + serial + "/revoke")) {
            assertThat(qingpu.get(path).statusCode()).as(path).isEqualTo(404);
        }
        qingpu.get("/places");
        assertThat(qingpu.post("/places/posters", Map.of("one", PLACE)).statusCode())
                .isEqualTo(404);
        assertThat(qingpu.post("/places/" + PLACE + "/posters", Map.of("seen", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(qingpu.post("/site-codes/posters/" + serial + "/revoke", Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        var operator = portal.surfer("operator@songjiang");
        for (var path : Set.of("/places/posters", "/places/" + PLACE + "/posters", "/site-codes/posters/0/revoke")) {
            assertThat(operator.postExactly(path, Map.of("one", List.of(PLACE))).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void nothingTickedIsSaidAndNotAnError() {
        var operator = portal.surfer("operator@songjiang");
        operator.get("/places");
        var answer = operator.post("/places/posters", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("没有可打印的海报");
        assertThat(operator.get("/home").body()).as("a later page").doesNotContain("没有可打印的海报");
    }

    @Test
    void theTrailTellsWhoPrintedWhat() {
        print(portal.surfer("operator@songjiang"), PLACE);
        var trail =
                portal.surfer("admin@songjiang").get("/admin/audit?size=100").body();
        assertThat(trail).contains("生成签名密钥", "制作打卡海报", "打印打卡海报", PLACE);
    }

    private static String print(Surfer surfer, String place) {
        surfer.get("/places");
        return location(surfer.post("/places/posters", Map.of("one", place)));
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** The PDF of one poster, or the one that the page of many leads to. */
    private static byte[] pdf(Surfer surfer, String location) throws Exception {
        var path = location.replace("/posters?", "/posters.pdf?");
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(surfer.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/pdf");
            return response.body();
        }
    }

    private static Library refreshed() {
        var feed = portal.bean(PublicationFeed.class);
        feed.refresh();
        return feed.library();
    }

    private static List<String> ids(String body) {
        return Pattern.compile("href=\"/places/([a-z0-9-]+)\"")
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .filter(id -> !Set.of("new", "map", "import").contains(id))
                .toList();
    }
}
