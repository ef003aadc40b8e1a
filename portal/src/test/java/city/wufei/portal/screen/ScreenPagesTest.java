package city.wufei.portal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.json.Json;
import city.wufei.content.publication.Library;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.sitecode.ScreenCode;
import city.wufei.content.sitecode.SiteCodeOutcome;
import city.wufei.content.sitecode.SiteCodes;
import city.wufei.portal.sitecode.KeySeal;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScreenPagesTest {
    private static final String DISTRICT = "310117-songjiang";
    private static final String PLACE = "fangsong-base-01";
    private static final String START = "/places/" + PLACE + "/screen";

    private static RunningPortal portal;

    private Surfer operator;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of("wufei.api-internal-url", "http://127.0.0.1:1"));
        library();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void noScreens() {
        portal.bean(Transactions.class).run(transaction -> transaction.update("DELETE FROM site_screen"));
        operator = portal.surfer("operator@songjiang");
    }

    @Test
    void aTabletIsStartedOnceAndShowsACodeThatIsGenuineNow() throws Exception {
        start(operator);

        var page = operator.get("/screen");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("扫码打卡", "秒后换码", "http-equiv=\"refresh\"")
                .doesNotContain("class=\"side\"");
        var code = code(page.body());
        assertThat(SiteCodes.verify(code, library()::signingKey))
                .isInstanceOfSatisfying(SiteCodeOutcome.OnScreen.class, shown -> {
                    assertThat(shown.code().placeId()).isEqualTo(PLACE);
                    assertThat(shown.code().isShownAt(Instant.now())).isTrue();
                });
    }

    @Test
    void theCodesOfTenMinutesComeAhead() throws Exception {
        start(operator);

        var ahead = ahead(operator);

        assertThat(ahead.path("codes").size()).isEqualTo(21);
        assertThat(ahead.path("stepMillis").asInt()).isEqualTo(30_000);
        var last = ahead.path("codes").get(20);
        assertThat(last.path("from").asLong() - ahead.path("now").asLong()).isBetween(570_000L, 600_000L);
        var text = read(last.path("size").asInt(), last.path("path").asString());
        assertThat(SiteCodes.verify(text.replaceFirst(".*/q/", ""), library()::signingKey))
                .isInstanceOfSatisfying(
                        SiteCodeOutcome.OnScreen.class,
                        shown -> assertThat(shown.code().step()).isBetween(now() + 19, now() + 20));
    }

    @Test
    void theTabletIsNotLoggedInAndTheCodeShowsOn() {
        operator.get(START);
        assertThat(operator.post(START, Map.of("leave", "yes")).statusCode()).isEqualTo(303);

        assertThat(operator.get("/screen").statusCode()).isEqualTo(200);
        assertThat(operator.get("/places").statusCode()).isEqualTo(303);
        assertThat(operator.get("/codes").headers().firstValue("Location").orElseThrow())
                .startsWith("/login");
    }

    @Test
    void itsRightIsEndedAtOnceFromTheCodesPageAndItsCodesAreWorthNothing() throws Exception {
        start(operator);
        var code = code(operator.get("/screen").body());
        var office = portal.surfer("office@songjiang");
        assertThat(office.get("/codes?q=" + PLACE).body()).contains("正在显示", "停止显示", "fangsong-base-01");

        var end = "/codes/screens/" + screen() + "/end";
        assertThat(office.post(end, Map.of()).statusCode()).isEqualTo(303);

        assertThat(operator.get("/screen").statusCode()).isEqualTo(410);
        assertThat(operator.get("/screen").body()).contains("已停止显示");
        assertThat(operator.get("/screen/codes").statusCode()).isEqualTo(410);
        assertThat(SiteCodes.verify(code, library()::signingKey)).isInstanceOf(SiteCodeOutcome.UnknownKey.class);
        assertThat(office.get("/codes?q=" + PLACE).body()).contains(">已停止<").doesNotContain(">正在显示<");
        assertThat(office.post(end, Map.of()).statusCode()).isEqualTo(303);
        assertThat(portal.surfer("admin@songjiang")
                        .get("/admin/audit?q=" + screen())
                        .body())
                .contains("开始屏幕显示", "停止屏幕显示");
    }

    @Test
    void theKeyIsSealedAndTheSecretOfTheCookieIsNotInTheDatabase() {
        start(operator);
        var token = operator.cookie("wufei_screen");

        assertThat(token).hasSize(43);
        assertThat(text("SELECT token_hash AS x FROM site_screen")).isEqualTo(Json.sha256(token));
        assertThat(portal.bean(KeySeal.class)
                        .open(text("SELECT private_key AS x FROM site_screen"), DISTRICT, screen()))
                .isPresent();
        assertThat(library().signingKey(screen()).orElseThrow().place()).isEqualTo(PLACE);
    }

    @Test
    void whoHasNoCookieOrAnotherSeesNoCode() {
        assertThat(portal.surfer().get("/screen").statusCode()).isEqualTo(410);
        assertThat(portal.surfer().get("/screen").body()).contains("还没有可显示的码");
        assertThat(portal.surfer().get("/screen/codes").body()).isEqualTo("{}");
        var odd = portal.surfer();
        assertThat(odd.send(odd.request("/screen").header("Cookie", "wufei_screen=" + "x".repeat(43)))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void onlyOperatorsAndTheOfficeOfTheDistrictStartAndEndScreens() {
        start(operator);
        for (var who : new String[] {"publicity@songjiang", "admin@songjiang"}) {
            assertThat(portal.surfer(who).get(START).statusCode()).as(who).isEqualTo(403);
            assertThat(portal.surfer(who).get("/codes").statusCode()).as(who).isEqualTo(403);
        }
        assertThat(portal.surfer().get(START).statusCode()).isEqualTo(303);
        assertThat(operator.get("/places/nowhere/screen").statusCode()).isEqualTo(404);
        var other = portal.surfer("office@qingpu");
        other.get("/codes");
        assertThat(other.post("/codes/screens/" + screen() + "/end", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(other.get(START).statusCode()).isEqualTo(404);
        assertThat(operator.get("/screen").statusCode()).isEqualTo(200);
    }

    @Test
    void theCodesPageFindsAndFilters() {
        start(operator);
        assertThat(operator.get("/codes?kind=screen").body()).contains("没有联网"); // it has not shown anything yet
        operator.get("/screen");
        assertThat(operator.get("/codes?kind=screen").body()).contains(PLACE).doesNotContain("guangfulin-base-01");
        assertThat(operator.get("/codes?kind=none&q=" + PLACE).body())
                .contains("没有符合条件")
                .doesNotContain(">正在显示<");
        operator.reading("en");
        assertThat(operator.get("/codes?kind=screen").body()).contains("Showing", "Site codes");
        assertThat(operator.get(START).body()).contains("Show it on this device");
    }

    private static void start(Surfer surfer) {
        surfer.get(START);
        var answer = surfer.post(START, Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/screen");
        library();
    }

    private static JsonNode ahead(Surfer surfer) {
        return Json.read(surfer.get("/screen/codes").body(), JsonNode.class);
    }

    private static String code(String page) throws Exception {
        var size = found(page, "(?i)viewbox=\"0 0 (\\d+) \\d+\" aria-label");
        return read(Integer.parseInt(size), found(page, "id=\"dark\" d=\"([^\"]+)\""))
                .replaceFirst(".*/q/", "");
    }

    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** Draws the path and reads it as a phone does. */
    private static String read(int size, String path) throws Exception {
        var dots = 4;
        var side = size * dots;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(path);
        while (runs.find()) {
            var x = Integer.parseInt(runs.group(1)) * dots;
            var y = Integer.parseInt(runs.group(2)) * dots;
            var width = Integer.parseInt(runs.group(3)) * dots;
            for (var row = y; row < y + dots; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
            }
        }
        LuminanceSource picture = new RGBLuminanceSource(side, side, pixels);
        var result = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)), Map.of(DecodeHintType.PURE_BARCODE, true));
        assertThat(result.getBarcodeFormat()).isEqualTo(BarcodeFormat.QR_CODE);
        return result.getText();
    }

    private static long now() {
        return ScreenCode.stepAt(Instant.now());
    }

    private static String screen() {
        return text("SELECT screen_id AS x FROM site_screen");
    }

    private static String text(String sql) {
        return portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.first(sql, row -> row.text("x")))
                .orElseThrow();
    }

    private static Library library() {
        portal.bean(PublicationFeed.class).refresh();
        return portal.bean(PublicationFeed.class).library();
    }
}
