package city.wufei.portal.points;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident's points and the district's books in a real browser, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PointsBrowserTest {
    private static final String STAFF = "/310117-songjiang/points/";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private RunningPortal portal;
    private StaffApiStandIn api;

    @BeforeAll
    void start() {
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
    }

    @AfterAll
    void stop() {
        portal.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void aResidentIsHelpedByMouseAndTheBooksAreRead(int width) {
        PointsPagesTest.answers(api, STAFF + "residents/" + PointsPagesTest.CODE);
        api.answer(STAFF + "ledger", 200, PointsPagesTest.ledger(""));
        try (var context = CHROMIUM.person(width)) {
            var page = context.newPage();
            logIn(page);
            page.navigate(portal.address() + "/points/residents");
            page.fill("#code", "12");
            page.click("main button[type=submit]");
            assertThat(page.locator("#code-problem")).isVisible();
            Chromium.check(page, "points-find-" + width);
            page.fill("#code", "2a9t7 gq4cm");
            page.click("main button[type=submit]");
            page.waitForURL("**/" + PointsPagesTest.CODE);
            Chromium.check(page, "points-resident-" + width);
            page.click("#reversal button.button--danger");
            assertThat(page.locator("#problems")).isVisible();
            Chromium.check(page, "points-refused-" + width);
            page.check("input[name=entry]");
            page.fill("#reversal-reason", "扫错了码");
            page.click("#reversal button.button--danger");
            assertThat(page.locator(".flash")).containsText("已撤销，收回 10 分");
            page.navigate(portal.address() + "/points/ledger");
            Chromium.check(page, "points-ledger-" + width);
            var difference = "{\"code\":\"" + PointsPagesTest.CODE + "\",\"balance\":80,\"entries\":77}";
            api.answer(STAFF + "ledger", 200, PointsPagesTest.ledger(difference));
            page.navigate(portal.address() + "/points/ledger");
            Chromium.check(page, "points-ledger-differs-" + width);
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    private void logIn(Page page) {
        page.navigate(portal.address() + "/login");
        page.fill("#login", "office@songjiang");
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/home");
    }
}
