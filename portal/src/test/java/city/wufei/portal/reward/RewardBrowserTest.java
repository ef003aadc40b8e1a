package city.wufei.portal.reward;

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

/** Rewards in a real browser, on a desk and on a phone: accessible, not wider than the screen, nothing refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RewardBrowserTest {
    private static final String CODE = "310117-songjiang." + RewardAnswers.CODE;

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
    void aCodeIsHandedOverByHandAndThePagesFitTheScreen(int width) {
        try (var context = CHROMIUM.person(width)) {
            var page = context.newPage();
            logIn(page);
            RewardAnswers.give(api);
            look(page, "/rewards", "rewards-" + width);
            look(page, "/rewards/notebook", "reward-" + width);
            page.fill("#change", "很多");
            page.click("aside button[type=submit]");
            Chromium.check(page, "reward-refused-" + width);
            look(page, "/rewards/statement", "statement-" + width);
            look(page, "/rewards/hand-over", "hand-over-" + width);
            page.fill("#code", CODE);
            page.keyboard().press("Enter"); // as a scanner at the counter does
            page.waitForURL("**/rewards/hand-over?*code=*");
            page.selectOption("#shop", "fangsong-shop");
            Chromium.check(page, "hand-over-look-" + width);
            page.click("main .button--primary");
            assertThat(page.locator(".flash").textContent()).contains("已核销");
            Chromium.check(page, "handed-over-" + width);
            RewardAnswers.refuse(api, "/redemptions/look", 409, "redemption-used", "这个兑换码 11 月 27 日 10:32 已经用过。");
            look(page, "/rewards/hand-over?code=" + CODE, "hand-over-used-" + width);
            look(page, "/language/en?back=/rewards/hand-over", "hand-over-en-" + width);
            page.navigate(portal.address() + "/language/zh-CN?back=/home");
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    private void look(Page page, String path, String picture) {
        page.navigate(portal.address() + path);
        Chromium.check(page, picture);
    }

    private void logIn(Page page) {
        page.navigate(portal.address() + "/login");
        page.fill("#login", "operator@songjiang");
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/home");
    }
}
