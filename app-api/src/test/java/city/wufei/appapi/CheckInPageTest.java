package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The landing of a scanned poster, with and without a network. */
class CheckInPageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String HOME = "/?d=" + Fixtures.SONGJIANG;

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void scannedPosterIsOneButtonAndCountsOnceADay(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            scan(page, "place-1");
            assertThat(page.locator("#landing h2")).hasText("示例回收点1");
            Chromium.check(page, "landing-" + width);
            press(page);
            assertThat(page.locator(".done .big")).hasText("+10");
            assertThat(page.locator(".done h2")).isFocused();
            assertThat(page.locator(".done")).containsText("积分可以在“积分兑换”里换奖品");
            assertThat(page.locator(".done a[href^='/rewards']"))
                    .hasAttribute("href", "/rewards?d=" + Fixtures.SONGJIANG);
            Chromium.check(page, "counted-" + width);
            scan(page, "place-1");
            assertThat(page.locator("#landing h2")).hasText("今天已经打过卡了");
            assertThat(page.locator("#landing")).containsText("现在共有 10 分");
            assertThat(page.locator("#landing button")).hasCount(0);
            Chromium.check(page, "today-" + width);
            page.evaluate("localStorage.removeItem('wufei.counted')");
            scan(page, "place-1");
            press(page);
            assertThat(page.locator("#landing h2")).hasText("今天已经记过了");
            assertThat(page.locator("#landing h2")).isFocused();
            assertThat(page.locator("#landing")).containsText("现在共有 10 分");
            assertThat(page.locator("#landing")).not().containsText("打过卡");
            Chromium.check(page, "already-" + width);
        }
    }

    @Test
    void aCheckInWithoutANetworkIsSentWhenTheNetworkIsBack() throws SQLException {
        var before = checkIns();
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = offline(person, "place-2");
            Chromium.check(page, "queued-390");
            person.setOffline(false);
            assertThat(page.locator("#sent")).containsText("示例回收点2 +10");
            assertThat(page.locator(".done .big")).hasText("+10");
            Chromium.check(page, "sent-later-390");
            scan(page, "place-2");
            assertThat(page.locator("#landing h2")).hasText("今天已经打过卡了");
            assertThat(page.locator("#sent")).isHidden();
        }
        assertThat(checkIns()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWaitsIsSentFromTheLandingAndFromHome(boolean fromHome) throws SQLException {
        var before = checkIns();
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            offline(person, "place-3").close();
            person.setOffline(false);
            var page = person.newPage();
            if (fromHome) {
                page.navigate(API.uri(HOME).toString());
            } else {
                scan(page, "place-3");
            }
            assertThat(page.locator("#sent")).containsText("示例回收点3 +10");
            if (fromHome) {
                assertThat(page.locator("#points .points b")).hasText("10");
                Chromium.check(page, "home-sent-390");
            }
            page.reload();
            assertThat(page.locator(fromHome ? "#points" : "#landing")).containsText(fromHome ? "10" : "今天已经打过卡了");
            assertThat(page.locator("#sent")).isHidden();
        }
        assertThat(checkIns()).isEqualTo(before + 1);
    }

    @Test
    void whatThePhoneRemembersHoldsForTheDayAndTheSiteUnlessTheServerKnowsBetter() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            scan(page, "place-5");
            press(page);
            assertThat(page.locator(".done .big")).hasText("+10");
            scan(page, "place-1");
            assertThat(page.locator("#landing button.go")).isVisible();
            scan(page, "place-5");
            assertThat(page.locator("#landing h2")).hasText("今天已经打过卡了");
            page.evaluate("""
                    localStorage.setItem('wufei.counted', localStorage.getItem('wufei.counted').replace(/"day":"[0-9-]+"/, '"day":"2026-01-05"'))
                    """);
            page.reload();
            assertThat(page.locator("#landing button.go")).isVisible();
            press(page);
            assertThat(page.locator("#landing h2")).hasText("今天已经记过了");
            page.reload();
            assertThat(page.locator("#landing h2")).hasText("今天已经打过卡了");
            page.evaluate("key => localStorage.removeItem(key)", "wufei.session." + Fixtures.SONGJIANG);
            page.reload();
            press(page);
            assertThat(page.locator(".done .big")).hasText("+10");
        }
    }

    @Test
    void aCheckInThatWaitedTooLongIsRefusedInWords() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            page.navigate(API.uri(HOME).toString());
            assertThat(page.locator("#places .rows li").first()).isVisible();
            page.evaluate("""
                    code => localStorage.setItem('wufei.queue', JSON.stringify([
                        { code, name: '示例回收点1', nonce: 'waited-too-long', occurredAt: '2026-01-05T08:00:00Z' }]))
                    """, Fixtures.poster("place-1"));
            page.reload();
            assertThat(page.locator("#sent")).containsText("没有记上：示例回收点1。打卡时间不正确");
            assertThat(page.evaluate("localStorage.getItem('wufei.queue')")).isEqualTo("[]");
        }
    }

    @Test
    void aPosterThatDoesNotCountSaysWhatToDoAndShowsNoPlace() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            page.navigate(API.uri("/q/" + Fixtures.poster("place-1").replace("place-1", "place-2"))
                    .toString());
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("请对准现场的海报再扫一次");
            assertThat(page.locator("#landing")).not().containsText("示例回收点");
            assertThat(page.locator("#landing button")).hasCount(0);
            assertThat(page.locator("#landing a.go")).hasAttribute("href", HOME);
            Chromium.check(page, "tampered-390");
            page.navigate(API.uri("/q/" + Fixtures.revokedPoster("place-1")).toString());
            assertThat(page.locator("#landing")).containsText("这张海报已经停用");
            page.navigate(API.uri("/q/" + Fixtures.poster("gone")).toString());
            assertThat(page.locator("#landing")).containsText("这个地点已经撤销或变更");
            page.navigate(API.uri("/q/nonsense").toString());
            assertThat(page.locator("#landing")).containsText("请对准现场的海报再扫一次");
        }
    }

    @Test
    void aResidentWhoseTokenRanOutStaysTheSameResident() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            scan(page, "place-4");
            press(page);
            assertThat(page.locator(".done .big")).hasText("+10");
            page.evaluate("""
                    key => localStorage.setItem(key, JSON.stringify(
                        { ...JSON.parse(localStorage.getItem(key)), accessToken: 'ran-out' }))
                    """, "wufei.session." + Fixtures.SONGJIANG);
            page.navigate(API.uri(HOME).toString());
            assertThat(page.locator("#points .points b")).hasText("10");
        }
    }

    /** The page after a press without a network. */
    private static Page offline(BrowserContext person, String place) {
        var page = person.newPage();
        scan(page, place);
        assertThat(page.locator("#landing h2")).isVisible();
        person.setOffline(true);
        press(page);
        assertThat(page.locator("#landing")).containsText("这次打卡已存在手机里");
        return page;
    }

    private static void scan(Page page, String place) {
        page.navigate(API.uri("/q/" + Fixtures.poster(place)).toString());
    }

    private static void press(Page page) {
        page.locator("#landing button.go").click();
    }

    private static long checkIns() throws SQLException {
        return API.number("SELECT COUNT(*) FROM check_in");
    }
}
