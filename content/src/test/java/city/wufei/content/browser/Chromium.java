package city.wufei.content.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium for tests. Without one the class is skipped with a loud line; where {@code CI=true} it
 * fails, so that nobody takes a run without a browser for a whole one. With {@code -Dwufei.pictures=FOLDER} every page that is
 * checked is kept as a picture.
 */
@SuppressWarnings("NullAway.Init") // set before the first test
public final class Chromium implements BeforeAllCallback {

    public static final int PHONE = 390;
    public static final int DESK = 1280;

    /** The one without windows is the same engine at half the work. */
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int PATIENCE_MILLIS = 120_000; // two busy cores

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        var program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            missing("Chromium is missing at " + PROGRAMS + ": the pages are not looked at in a browser");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        browser = OfThisProcess.browser(program.orElseThrow());
    }

    /** Started once for all classes of a process, which is some seconds less for each; every person has a context of their own. */
    private static final class OfThisProcess {

        private static @Nullable Playwright playwright;
        private static @Nullable Browser browser;

        private OfThisProcess() {}

        static synchronized Browser browser(Path program) {
            var running = browser;
            if (running != null && running.isConnected()) {
                return running;
            }
            if (playwright == null) {
                var started = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Runtime.getRuntime().addShutdownHook(new Thread(started::close));
                playwright = started;
            }
            var launched = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            browser = launched;
            return launched;
        }
    }

    private static void missing(String sentence) {
        if ("true".equals(System.getenv("CI"))) {
            fail(sentence);
        }
        System.err.println("SKIPPED: " + sentence);
        Assumptions.abort(sentence);
    }

    /**
     * A person's own browser, in Chinese: nothing is shared with another. What the console says against a page is kept. It keeps
     * no pages, so that a test that takes the network away sees what the page itself does.
     */
    public BrowserContext person(int width) {
        return person(width, ServiceWorkerPolicy.BLOCK);
    }

    /** One that keeps the pages which ask for it, as real ones do. */
    public BrowserContext personWhoKeepsPages(int width) {
        return person(width, ServiceWorkerPolicy.ALLOW);
    }

    private BrowserContext person(int width, ServiceWorkerPolicy keeping) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setLocale("zh-CN")
                .setServiceWorkers(keeping));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onConsoleMessage(this::hear);
        return context;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.page().url() + ": " + message.text());
        }
    }

    /** What the console has said so far, refused scripts and styles among it. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The page is accessible by WCAG 2.2 AA and not wider than its window; its picture is kept where somebody wants it. */
    public static void check(Page page, String picture) {
        var folder = System.getProperty("wufei.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, picture + ".png")));
        }
        // without frames of other origins the legacy mode looks at the same, and opens no second page for it
        assertThat(new AxeBuilder(page)
                        .options(violationsOnly())
                        .withTags(RULES)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .as("%s", page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("wider than the window: %s", page.url())
                .isEqualTo(0);
    }

    /** What passed is not written down node by node, which is most of the work. */
    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
