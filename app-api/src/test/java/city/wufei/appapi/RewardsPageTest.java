package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The residents' pages of rewards by hand: what one can have, the question, the code, and giving it back. */
class RewardsPageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String LIST = "/rewards?d=" + Fixtures.SONGJIANG;

    @BeforeAll
    static void offer() throws SQLException {
        var rewards = new Rewards(API);
        rewards.shops();
        rewards.offer("bags", 30, null, 50);
        rewards.offer("cup", 240, 1, 5);
        rewards.publish("none-left", 10, null, "2026-01-01", "2099-12-31");
        rewards.publish("comes", 20, null, "2099-01-01", "2099-12-31");
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void aRewardIsTakenShownAndGivenBack(int width) {
        try (var person = residentWith(80, width)) {
            var page = person.newPage();
            open(page, LIST);
            assertThat(page.locator("#rewards .points b")).hasText("80");
            assertThat(page.locator("#rewards h2")).hasText(new String[] {"我的积分", "现在就能换", "再攒一攒", "暂时换不了"});
            assertThat(page.locator("li.reward").nth(0)).containsText("还剩");
            assertThat(page.locator("li.reward").nth(1)).containsText("还差 160 分");
            Chromium.check(page, "rewards-" + width);
            page.locator("li.reward a").first().click();
            assertThat(page.locator("h1")).hasText("示例奖品 bags");
            Chromium.check(page, "reward-" + width);
            press(page, "用 30 分兑换");
            assertThat(page.locator("#offer h3")).isFocused();
            assertThat(page.locator("#offer")).containsText("换完还剩 50 分");
            Chromium.check(page, "reward-ask-" + width);
            press(page, "确定兑换");
            assertThat(page.locator("#code")).hasText(Pattern.compile("\\w{4}-\\w{4}-\\w{4}"));
            assertThat(page.locator("svg.qr path")).hasCount(1);
            Chromium.check(page, "redemption-" + width);
            page.route("**/v1/me/redemptions/**", Route::abort);
            page.reload();
            assertThat(page.locator(".note")).containsText("手机里存的兑换码");
            assertThat(page.locator("svg.qr path")).hasCount(1);
            page.unroute("**/v1/me/redemptions/**");
            page.reload();
            press(page, "取消兑换");
            Chromium.check(page, "redemption-cancel-" + width);
            press(page, "确定取消");
            assertThat(page.locator("#redemptions .note")).containsText("30 分已退回");
            Chromium.check(page, "redemption-cancelled-" + width);
            open(page, "/redemptions?d=" + Fixtures.SONGJIANG);
            assertThat(page.locator("li.reward .state")).hasText("已取消，积分已退回");
            Chromium.check(page, "redemptions-" + width);
            open(page, LIST);
            assertThat(page.locator("#rewards .points b")).hasText("80");
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @Test
    void whoHasNoPointsYetSeesWhatThereIs() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, LIST);
            assertThat(page.locator("#rewards .points")).hasText("到回收点扫码打卡就能攒积分。");
            assertThat(page.locator("#rewards h2")).hasText(new String[] {"我的积分", "再攒一攒", "暂时换不了"});
            Chromium.check(page, "rewards-stranger-390");
            open(page, "/redemptions?d=" + Fixtures.SONGJIANG);
            assertThat(page.locator("#redemptions")).containsText("您还没有换过奖品");
            Chromium.check(page, "redemptions-none-390");
            open(page, "/rewards?d=" + Fixtures.QINGPU);
            assertThat(page.locator("#rewards")).containsText("这个区还没有公布奖品");
            Chromium.check(page, "rewards-none-390");
            open(page, "/rewards/nothing?d=" + Fixtures.SONGJIANG);
            assertThat(page.locator("#rewards")).containsText("没有找到这个奖品");
            open(page, "/rewards/comes?d=" + Fixtures.SONGJIANG);
            assertThat(page.locator("#offer")).containsText("2099年1月1日起可以兑换");
            page.locator("#language").click();
            assertThat(page.locator("#offer")).hasText("Given out from January 1, 2099 on");
            assertThat(page.locator("h1")).hasText("Example comes");
            Chromium.check(page, "reward-english-390");
        }
    }

    @Test
    void whatIsRefusedMeanwhileIsSaidWhereTheButtonIs() {
        try (var person = residentWith(35, Chromium.PHONE)) {
            var page = person.newPage();
            open(page, "/rewards/bags?d=" + Fixtures.SONGJIANG);
            var other = person.newPage();
            open(other, "/rewards/bags?d=" + Fixtures.SONGJIANG);
            press(page, "用 30 分兑换");
            press(other, "用 30 分兑换");
            press(other, "确定兑换");
            assertThat(other.locator("#code")).isVisible();
            press(page, "确定兑换");
            assertThat(page.locator("#refused")).containsText("还差 25 分");
            Chromium.check(page, "reward-refused-390");
        }
    }

    /** A phone that has a session already. */
    private static BrowserContext residentWith(int points, int width) {
        var token = new Rewards(API).residentWith(points);
        var person = CHROMIUM.person(width);
        person.addInitScript("localStorage.setItem('wufei.session.%s', JSON.stringify({accessToken: '%s'}))"
                .formatted(Fixtures.SONGJIANG, token));
        return person;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void open(Page page, String path) {
        page.navigate(API.uri(path).toString());
    }
}
