package city.wufei.portal.weighing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page at the scale in a real browser, with and without a network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WeighingBrowserTest {
    private static final String SCALE = "/scan?place=fangsong-recycle-01";
    private static final String STAFF = "/310117-songjiang/weighings";
    private static final String COUNTED = """
            {"id":"0NV2A9T7GQ4CM","place":"fangsong-recycle-01","placeName":"方松回收点","day":"2026-11-27",
             "occurredAt":"2026-11-27T10:00:00+08:00","countedAt":"2026-11-27T10:00:30+08:00","points":12}
            """;

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private RunningPortal portal;
    private StaffApiStandIn api;

    @BeforeAll
    void start() {
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
        portal.bean(PublicationFeed.class).refresh();
        api.answer(STAFF + "/preview", 200, """
                {"placeName":"回收点","points":12,"pointsForWeight":2,"grams":2500,"scannedAt":"2026-11-27T10:00:00+08:00"}
                """);
        api.answer(STAFF, 201, COUNTED);
        api.answer(STAFF + "/batch", 200, "{\"results\":[{\"checkIn\":" + COUNTED + "}]}");
    }

    @AfterAll
    void stop() {
        portal.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void weighScanSeeConfirm(int width) {
        try (var context = CHROMIUM.person(width)) {
            var page = context.newPage();
            logIn(page);
            look(page, "/scan?choose=yes", "scan-place-" + width);
            look(page, SCALE, "scan-" + width);
            page.fill("#kg-paper", "0");
            page.fill("#code", "3.310117-songjiang.r202611.x.y");
            page.press("#code", "Enter"); // as a hand-held scanner ends
            assertThat(page.locator("#problems")).isVisible();
            Chromium.check(page, "scan-refused-" + width);
            page.fill("#kg-paper", "2.5");
            page.press("#code", "Enter");
            assertThat(page.locator("#earns")).hasText("这位居民可得 12 分");
            assertThat(page.locator("#earns")).isFocused();
            Chromium.check(page, "scan-preview-" + width);
            page.click(".verdict button");
            assertThat(page.locator(".flash")).hasText("已记 12 分，共 2.50 公斤。可以扫下一位。");
            assertThat(page.locator("#code")).hasValue("");
            Chromium.check(page, "scan-counted-" + width);
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @Test
    void whatIsWeighedWithoutANetworkIsSentWhenItIsBack() {
        try (var context = CHROMIUM.person(Chromium.PHONE)) {
            var page = context.newPage();
            logIn(page);
            page.navigate(portal.address() + SCALE);
            context.setOffline(true);
            page.fill("#kg-paper", "2.55");
            page.fill("#code", "3.310117-songjiang.r202611.x.y");
            page.press("#code", "Enter");
            assertThat(page.locator("#waiting")).containsText("已存在这台设备里");
            assertThat(page.locator("#waiting")).containsText("还有 1 条");
            assertThat(page.locator("#code")).hasValue("");
            Chromium.check(page, "scan-offline-390");

            context.setOffline(false);

            assertThat(page.locator("#waiting")).containsText("已补记 1 条");
            assertThat(api.bodies()).last().asString().contains("\"grams\":2550", "\"entries\":[");
            assertThat(page.evaluate("localStorage.getItem('wufei.weighings')")).isEqualTo("[]");
        }
    }

    private void look(Page page, String path, String picture) {
        page.navigate(portal.address() + path);
        Chromium.check(page, picture);
    }

    private void logIn(Page page) {
        page.navigate(portal.address() + "/login");
        page.fill("#login", "operator@songjiang");
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/home");
    }
}
