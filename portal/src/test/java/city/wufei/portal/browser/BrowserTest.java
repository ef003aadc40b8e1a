package city.wufei.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import city.wufei.portal.testing.RunningPortal;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, on a desk and on a phone: accessible by WCAG 2.2 AA, nothing wider than the screen, no refused script or style. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> PUBLIC = List.of("/", "/login", "/register", "/nothing-here");
    private static final List<String> INSIDE = List.of(
            "/home", "/admin/people", "/admin/people/new", "/admin/sessions", "/admin/audit", "/account/password");

    private Playwright playwright;
    private Browser browser;
    private RunningPortal portal;
    private final List<String> refused = new ArrayList<>();

    @BeforeAll
    void start() {
        if (!Files.isExecutable(CHROMIUM)) {
            var sentence = "Chromium is missing at " + CHROMIUM + ": the pages are not looked at in a browser";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
            System.err.println("SKIPPED: " + sentence);
            Assumptions.abort(sentence);
        }
        portal = RunningPortal.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
            portal.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void pagesAreAccessibleAndFitTheScreen(int width) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 844).setLocale("zh-CN"))) {
            context.setDefaultTimeout(120_000);
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(page.url() + ": " + message.text());
                }
            });
            PUBLIC.forEach(path -> look(page, path));
            logIn(page);
            INSIDE.forEach(path -> look(page, path));
            confirmDisabling(page);
            assertThat(refused).isEmpty();
        }
    }

    private void look(Page page, String path) {
        page.navigate(portal.address() + path);
        check(page);
    }

    private static void check(Page page) {
        var problems = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(problems)
                .as("%s", page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("wider than the screen: %s", page.url())
                .isEqualTo(0);
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
        check(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#disable").isVisible()).isFalse();
    }
}
