package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.publication.Kind;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The landing of a scanned poster asks where one is only where that matters, says why, and says what to do when refused. */
class CheckInPositionPageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    @BeforeEach
    void rules() throws SQLException {
        rules(20, 4);
        API.publish(Kind.PLACE, "strict-1", Fixtures.SONGJIANG, Fixtures.place("strict-1", 1, true));
    }

    @Test
    void aSiteThatNeedsAPositionSaysWhyAndWhatIsLeft() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            standAt(person, 31.04);
            var page = person.newPage();
            scan(page, "strict-1");
            assertThat(page.locator("#why")).containsText("这里要确认您在现场");
            assertThat(page.locator("#why")).containsText("不保存");
            Chromium.check(page, "position-needed-390");
            press(page);
            assertThat(page.locator(".done .big")).hasText("+10");
            assertThat(page.locator("#left")).hasText("今天还可以打卡 19 次，本月还可以得 990 分。");
            Chromium.check(page, "position-counted-390");
            scan(page, "place-2");
            assertThat(page.locator("#left")).containsText("今天还可以打卡 19 次");
            Chromium.check(page, "position-more-390");
        }
    }

    @Test
    void aRefusedPositionEarnsLessOrSaysWhatToDo() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            scan(page, "place-1");
            assertThat(page.locator("#why")).containsText("允许得 10 分，不允许得 4 分");
            press(page);
            assertThat(page.locator(".done .big")).hasText("+4");
            scan(page, "strict-1");
            press(page);
            assertThat(page.locator("#landing")).containsText("没有得到位置");
            assertThat(page.locator("#landing h2")).isFocused();
            Chromium.check(page, "position-refused-390");
            standAt(person, 31.04);
            press(page);
            assertThat(page.locator(".done .big")).hasText("+10");
        }
    }

    @Test
    void whoIsTooFarReadsHowFarAndTriesAgainFromThere() {
        try (var person = CHROMIUM.person(Chromium.DESK)) {
            standAt(person, 31.06);
            var page = person.newPage();
            scan(page, "strict-1");
            press(page);
            assertThat(page.locator("#landing")).containsText("请走到 200 米以内再打卡");
            Chromium.check(page, "too-far-1280");
            standAt(person, 31.0401);
            press(page);
            assertThat(page.locator(".done .big")).hasText("+10");
        }
    }

    @Test
    void whoHasUsedUpTheDayReadsWhenToComeAgain() throws SQLException {
        rules(1, 10);
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            scan(page, "place-3");
            assertThat(page.locator("#landing button.go")).isVisible();
            assertThat(page.locator("#why")).hasCount(0); // here a position makes no difference
            press(page);
            assertThat(page.locator(".done .big")).hasText("+10");
            scan(page, "place-4");
            assertThat(page.locator("#full")).hasText("今天的打卡次数已经用完，明天再来。");
            assertThat(page.locator("#landing button")).hasCount(0);
            Chromium.check(page, "day-used-up-390");
            page.locator("#language").click();
            assertThat(page.locator("#full")).containsText("come back tomorrow");
            Chromium.check(page, "day-used-up-en-390");
            assertThat((String) page.evaluate("localStorage.getItem('wufei.queue')"))
                    .isEqualTo("[]");
        }
    }

    @Test
    void aSiteThatCountsEveryHourSaysSoAndFromWhenOnItCountsAgain() throws SQLException {
        API.publish(Kind.CHECK_IN_RULES, CheckInRules.ID, Fixtures.SONGJIANG, Fixtures.checkInRules(1, 20, 1_000, 10));
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            scan(page, "place-5");
            assertThat(page.locator("#landing")).containsText("每 1 小时可记一次");
            press(page);
            assertThat(page.locator(".done .big")).hasText("+10");
            scan(page, "place-5");
            press(page);
            assertThat(page.locator("#landing")).containsText("刚才在这里打过卡了");
            Chromium.check(page, "too-early-390");
        }
    }

    private static void rules(int checkInsADay, int withoutPosition) throws SQLException {
        API.publish(
                Kind.CHECK_IN_RULES,
                CheckInRules.ID,
                Fixtures.SONGJIANG,
                Fixtures.checkInRules(24, checkInsADay, 1_000, withoutPosition));
    }

    private static void standAt(BrowserContext person, double latitude) {
        person.grantPermissions(List.of("geolocation"));
        person.setGeolocation(new Geolocation(latitude, 121.22));
    }

    private static void scan(Page page, String place) {
        page.navigate(API.uri("/q/" + Fixtures.poster(place)).toString());
    }

    private static void press(Page page) {
        page.locator("#landing button.go").click();
    }
}
