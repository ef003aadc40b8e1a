package city.wufei.portal.searchword;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editors' list of words and the figures in a real browser: accessible, not wider than the screen, nothing refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchWordBrowserTest {

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
            look(page, "/publicity/searches", "searches-away-" + width);
            SearchAnswers.words(api);
            SearchAnswers.figures(api, 30);
            look(page, "/publicity/searches", "searches-" + width);
            look(page, "/publicity/searches?show=weak&days=90", "searches-weak-" + width);
            look(page, "/publicity/search-figures", "search-figures-" + width);
            SearchAnswers.figures(api, 400);
            look(page, "/publicity/search-figures?days=400", "search-figures-long-" + width);
            look(page, "/language/en?back=/publicity/search-figures", "search-figures-en-" + width);
            look(page, "/language/en?back=/publicity/searches", "searches-en-" + width);
            SearchAnswers.noWords(api);
            look(page, "/language/zh-CN?back=/publicity/searches", "searches-none-" + width);
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @Test
    void wordsAreSetAsideAndTakenUpAgainByHand() {
        try (var context = CHROMIUM.person(Chromium.DESK)) {
            var page = context.newPage();
            logIn(page);
            SearchAnswers.words(api);
            page.navigate(portal.address() + "/publicity/searches?days=90");
            page.click("button[aria-label*='鳄鱼标本']");
            assertThat(page.locator(".flash").textContent()).contains("已设为不处理");
            assertThat(page.url()).endsWith("?days=90");
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            page.selectOption("#aside", "yes");
            page.click("form.search button");
            page.click("button[aria-label*='恢复']");
            assertThat(page.locator(".flash").textContent()).contains("已恢复");
        }
    }

    private void look(Page page, String path, String picture) {
        page.navigate(portal.address() + path);
        Chromium.check(page, picture);
    }

    private void logIn(Page page) {
        page.navigate(portal.address() + "/login");
        page.fill("#login", "publicity@songjiang");
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/home");
    }
}
