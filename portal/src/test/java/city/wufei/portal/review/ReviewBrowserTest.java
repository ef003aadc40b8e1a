package city.wufei.portal.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check-ins that stand out in a real browser, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReviewBrowserTest {
    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private RunningPortal portal;
    private StaffApiStandIn api;

    @BeforeAll
    void start() {
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
        ReviewPagesTest.answers(api);
    }

    @AfterAll
    void stop() {
        portal.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void whatStandsOutIsWorkedThrough(int width) {
        try (var context = CHROMIUM.person(width)) {
            var page = context.newPage();
            page.navigate(portal.address() + "/login");
            page.fill("#login", "operator@songjiang");
            page.fill("#password", RunningPortal.PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/home");
            page.navigate(portal.address() + "/points/reviews");
            Chromium.check(page, "reviews-" + width);
            page.click("button[value=refuse]");
            assertThat(page.locator("#problems")).isVisible();
            Chromium.check(page, "reviews-refused-" + width);
            page.locator("input[name=review]").first().check();
            page.fill("#note", "两个点位相距太远");
            page.click("button[value=refuse]");
            assertThat(page.locator(".flash")).containsText("没有处理");
            page.locator("a[href$='" + ReviewPagesTest.FIRST + "']").click();
            Chromium.check(page, "review-" + width);
            page.click("button[value=release]");
            assertThat(page.locator(".flash")).containsText("已记分：1 条");
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }
}
