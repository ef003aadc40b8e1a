package city.wufei.portal.place;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.publication.PublicationFeed;
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

/** Places, posters and keys in a real browser, on a desk and on a phone: accessible, not wider than the screen, nothing refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlaceBrowserTest {
    private static final String PLACE = "/places/fangsong-base-01";

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
    }

    @AfterAll
    void stop() {
        portal.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void pagesAreAccessibleAndFitTheScreen(int width) {
        try (var context = CHROMIUM.person(width)) {
            var page = context.newPage();
            logIn(page);
            api.breakDown();
            look(page, "/places", "places-away-" + width);
            api.counts("fangsong-base-01", 128);
            print(page);
            look(page, "/places?sort=checkins&desc=true", "places-" + width);
            look(page, "/places?q=没有这样的点位", "places-none-" + width);
            look(page, PLACE, "place-" + width);
            revoke(page, width);
            look(page, "/language/en?back=/places/yongfeng-recycle-01", "place-en-" + width);
            look(page, "/language/zh-CN?back=/home", "office-home-" + width);
            look(page, "/site-codes/keys", "keys-" + width);
            page.locator("[popovertarget^=revoke-]").first().click();
            Chromium.check(page, "keys-revoke-" + width);
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
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
        Chromium.check(page, "revoke-" + width);
        page.click(".button--danger-solid");
        Chromium.check(page, "revoke-refused-" + width);
        page.fill("#reason", "海报遗失");
        page.click(".button--danger-solid");
        page.waitForURL("**" + PLACE);
        Chromium.check(page, "revoked-" + width);
    }

    private void look(Page page, String path, String picture) {
        page.navigate(portal.address() + path);
        Chromium.check(page, picture);
    }

    private void logIn(Page page) {
        page.navigate(portal.address() + "/login");
        page.fill("#login", "office@songjiang");
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/home");
    }
}
