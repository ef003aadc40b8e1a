package city.wufei.portal.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.testing.RunningPortal;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tablet at a place, upright and lying, with and without a network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScreenBrowserTest {
    private static final String START = "/places/fangsong-base-01/screen";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private RunningPortal portal;

    @BeforeAll
    void start() {
        portal = RunningPortal.start(Map.of("wufei.api-internal-url", "http://127.0.0.1:1"));
        portal.bean(PublicationFeed.class).refresh();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "800, 1280", "390, 844"})
    void theScreenShowsOneLargeCodeAndNothingIsRefused(int width, int height) {
        try (var context = CHROMIUM.person(width)) {
            var page = context.newPage();
            page.setViewportSize(width, height);
            begin(page, "screen-start-" + width);
            assertThat(page.locator("#left")).containsText("秒后换码");
            Chromium.check(page, "screen-" + width);
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @Test
    void itGoesOnWithoutANetworkAndSaysHowOldTheLastCodeIs() {
        try (var context = CHROMIUM.person(800)) {
            var page = context.newPage();
            page.setViewportSize(800, 1280);
            page.clock().install();
            begin(page, "screen-start-800");
            assertThat(page.locator("#left")).containsText("秒后换码");
            page.clock().runFor(300); // it has taken the answer
            var first = page.locator("#dark").getAttribute("d");
            context.setOffline(true);

            page.clock().runFor(65_000);
            assertThat(page.locator("#state")).containsText("网络断开，还能显示");
            assertThat(page.locator("#dark")).not().hasAttribute("d", first);
            Chromium.check(page, "screen-offline-800");

            page.clock().runFor(15 * 60_000);
            assertThat(page.locator("#over")).containsText("分钟前已过期");
            Chromium.check(page, "screen-over-800");

            context.setOffline(false);
            page.clock().runFor(61_000);
            assertThat(page.locator("#over")).isHidden();
        }
    }

    @Test
    void whenItsRightIsEndedItSaysSo() {
        try (var context = CHROMIUM.person(Chromium.DESK)) {
            var page = context.newPage();
            page.clock().install();
            begin(page, "screen-start-1280");
            var desk = context.newPage();
            logIn(desk);
            desk.navigate(portal.address() + "/codes?kind=screen");
            Chromium.check(desk, "codes-1280");
            while (desk.locator("[popovertarget^=end-]").count() > 0) {
                desk.locator("[popovertarget^=end-]").first().click();
                desk.locator(".confirm__box:popover-open button[type=submit]").click();
                desk.waitForURL("**/codes");
                desk.navigate(portal.address() + "/codes?kind=screen");
            }
            page.clock().runFor(61_000);
            assertThat(page.locator("#over")).hasText("这块屏幕已停止显示");
            Chromium.check(page, "screen-ended-1280");
            desk.setViewportSize(Chromium.PHONE, 844);
            desk.navigate(portal.address() + "/codes");
            Chromium.check(desk, "codes-390");
        }
    }

    private void begin(Page page, String picture) {
        logIn(page);
        page.navigate(portal.address() + START);
        Chromium.check(page, picture);
        page.waitForResponse("**/screen/codes", () -> page.click("form[action$='/screen'] button"));
        page.waitForURL("**/screen");
    }

    private void logIn(Page page) {
        page.navigate(portal.address() + "/login");
        page.fill("#login", "operator@songjiang");
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/home");
    }
}
