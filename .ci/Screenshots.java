import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Pictures of both sides for the README, at the sizes at which people see them. */
final class Screenshots {

    private static final Pattern CODE = Pattern.compile("1\\.310117-songjiang\\.[A-Za-z0-9._-]+");

    private final Browser browser;
    private final String api;
    private final String portal;
    private final Path folder;

    private Screenshots(Browser browser, String api, String portal, Path folder) {
        this.browser = browser;
        this.api = api;
        this.portal = portal;
        this.folder = folder;
    }

    public static void main(String[] args) {
        try (var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox"));
            try (var browser = playwright.chromium().launch(options)) {
                new Screenshots(browser, args[0], args[1], Path.of(args[2])).take();
            }
        }
    }

    private void take() {
        residents();
        var code = desks();
        checkIn(code);
    }

    private void residents() {
        try (var page = phone()) {
            page.navigate(api + "/?d=310117-songjiang&q=大骨头");
            page.locator(".answer").first().waitFor();
            keep(page, "residents-search");
        }
    }

    private void checkIn(String code) {
        try (var page = phone()) {
            page.navigate(api + "/q/" + code);
            page.locator("button.go").first().waitFor();
            keep(page, "residents-check-in");
        }
    }

    /** The portal's pages; gives the code of a site, as its poster has it. */
    private String desks() {
        var code = "";
        try (var page = desk("operator@songjiang")) {
            page.navigate(portal + "/places");
            keep(page, "portal-places");
            page.context()
                    .waitForPage(() -> page.locator("tbody button[name=one]").first().click())
                    .close();
            page.locator("tbody a[href^='/places/']").first().click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var text = CODE.matcher(page.content());
            code = text.find() ? text.group() : code;
        }
        try (var page = desk("office@songjiang")) {
            page.navigate(portal + "/desk/cases");
            keep(page, "portal-desk");
        }
        try (var page = wide()) {
            page.navigate(portal + "/registry?district=310117-songjiang");
            page.locator("a[href^='/registry/']").first().click();
            keep(page, "portal-certificate");
        }
        return code;
    }

    private Page desk(String login) {
        var page = wide();
        page.navigate(portal + "/login");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", System.getenv("WUFEI_DEMO_PASSWORD"));
        page.locator("main button[type=submit]").first().click();
        page.waitForURL("**/home");
        return page;
    }

    private Page phone() {
        return browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    }

    private Page wide() {
        return browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(1280, 800)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    }

    private void keep(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        System.out.println(folder.resolve(name + ".png"));
    }
}
