package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the resident's own code, and what the landing says of codes that are none of a poster. */
class MyCodePageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String PAGE = "/me/code?d=" + Fixtures.SONGJIANG;

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void theCodeIsLargeAndRenewsItself(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            page.clock().install();
            page.navigate(API.uri(PAGE).toString());
            assertThat(page.locator("#seconds")).containsText("秒");
            Chromium.check(page, "my-code-" + width);
            var first = page.locator(".qr path").getAttribute("d");
            page.clock().runFor(1_100);
            page.click("#renew");
            assertThat(page.locator(".qr path")).not().hasAttribute("d", first);
            assertThat(page.locator("#renew")).isFocused();
            var second = page.locator(".qr path").getAttribute("d");
            page.clock().runFor(59_000);
            assertThat(page.locator(".qr path")).not().hasAttribute("d", second);
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @Test
    void withoutANetworkTheCodeStaysToItsEndAndThenSaysWhatToDo() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            page.clock().install();
            page.navigate(API.uri(PAGE).toString());
            assertThat(page.locator("#seconds")).containsText("秒");
            person.setOffline(true);
            page.click("#renew");
            page.clock().runFor(20_000);
            assertThat(page.locator(".qr")).isVisible();
            page.clock().runFor(61_000);
            assertThat(page.locator("#code [role=alert]")).containsText("网络不通");
            Chromium.check(page, "my-code-offline-390");
        }
    }

    @Test
    void aScreensCodeChecksInAndAStaleOneSaysToScanAgain() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            page.navigate(API.uri("/q/" + Fixtures.screen("place-1", -3)).toString());
            assertThat(page.locator("#landing")).containsText("请扫屏幕上现在的码");
            assertThat(page.locator("#landing")).containsText("每 30 秒换一次");
            Chromium.check(page, "stale-390");
            page.navigate(API.uri("/q/" + Fixtures.screen("place-1", 0)).toString());
            page.locator("#landing button.go").click();
            assertThat(page.locator(".done .big")).hasText("+10");
        }
    }
}
