package city.wufei.portal.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import city.wufei.content.publication.PublicationFeed;
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

/** Places, posters and keys in a real browser, on a desk and on a phone: accessible, not wider than the screen, nothing refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlaceBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String PLACE = "/places/fangsong-base-01";

    private Playwright playwright;
    private Browser browser;
    private RunningPortal portal;
    private StaffApiStandIn api;
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
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
        portal.bean(PublicationFeed.class).refresh();
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
            api.close();
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
            logIn(page);
            api.breakDown();
            look(page, "/places", "places-away-" + width);
            api.counts("fangsong-base-01", 128);
            print(page);
            look(page, "/places?sort=checkins&desc=true", "places-" + width);
            look(page, "/places?q=没有这样的点位", "places-none-" + width);
            look(page, PLACE, "place-" + width);
            revoke(page, width);
            look(page, "/site-codes/keys", "keys-" + width);
            page.locator("[popovertarget^=revoke-]").first().click();
            check(page, "keys-revoke-" + width);
            assertThat(refused).isEmpty();
        }
    }

    /** A look before the poster, the printing as a person does it, which opens a tab of its own. */
    private void print(Page page) {
        look(page, PLACE, "place-before");
        var pdf = page.context().waitForPage(() -> page.click("button[name=one]"));
        pdf.close();
    }

    /** The reason is asked for, and the refused form says so beside the field. */
    private void revoke(Page page, int width) {
        page.locator("#history ~ div a").first().click();
        check(page, "revoke-" + width);
        page.click(".button--danger-solid");
        check(page, "revoke-refused-" + width);
        page.fill("#reason", "海报遗失");
        page.click(".button--danger-solid");
        page.waitForURL("**" + PLACE);
        check(page, "revoked-" + width);
    }

    private void look(Page page, String path, String picture) {
        page.navigate(portal.address() + path);
        check(page, picture);
    }

    private static void check(Page page, String picture) {
        var folder = System.getProperty("wufei.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, picture + ".png")));
        }
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
        page.fill("#login", "office@songjiang");
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/home");
    }
}
