package city.wufei.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.portal.testing.RunningPortal;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, on a desk and on a phone: accessible by WCAG 2.2 AA, nothing wider than the screen, no refused script or style. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {
    private static final List<String> PUBLIC =
            List.of("/", "/login", "/register", "/nothing-here", "/verify", "/verify?code=nonsense%20x");
    private static final List<String> INSIDE = List.of(
            "/home", "/admin/people", "/admin/people/new", "/admin/sessions", "/admin/audit", "/account/password");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private RunningPortal portal;

    @BeforeAll
    void start() {
        portal = RunningPortal.start();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void pagesAreAccessibleAndFitTheScreen(int width) {
        try (var context = CHROMIUM.person(width)) {
            var page = context.newPage();
            PUBLIC.forEach(path -> look(page, path));
            logIn(page);
            INSIDE.forEach(path -> look(page, path));
            confirmDisabling(page);
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    private void look(Page page, String path) {
        page.navigate(portal.address() + path);
        Chromium.check(page, picture(page));
    }

    private static String picture(Page page) {
        return "browser" + page.url().replaceAll("^https?://[^/]+", "").replaceAll("[^a-z-]", "-")
                + page.viewportSize().width;
    }

    private void logIn(Page page) {
        page.navigate(portal.address() + "/login");
        page.fill("#login", "admin@songjiang");
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/home");
    }

    /** The dialog opens by keyboard, closes with Escape, and is accessible itself. */
    private void confirmDisabling(Page page) {
        page.navigate(portal.address() + "/admin/people?q=publicity");
        page.click("tbody a");
        page.waitForSelector("#access");
        page.locator("[popovertarget=disable]").first().press("Enter");
        assertThat(page.locator("#disable").isVisible()).isTrue();
        Chromium.check(page, picture(page));
        page.keyboard().press("Escape");
        assertThat(page.locator("#disable").isVisible()).isFalse();
    }
}
