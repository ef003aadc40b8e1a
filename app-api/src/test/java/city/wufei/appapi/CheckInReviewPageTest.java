package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.checkin.ReviewRules;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a resident sees of a check-in that stands out, from the poster to the end of the appeal. */
class CheckInReviewPageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String DESK = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/check-in-reviews";

    @BeforeAll
    static void whatIsLookedFor() throws SQLException {
        SuspectScans.rules(API, new ReviewRules(new ReviewRules.Speed(60, 500), null, null, null));
    }

    @Test
    void whoIsHeldReadsWhyAndAppeals() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            checkIn(page, "place-1");
            assertThat(page.locator("#landing")).containsText("打卡成功");
            checkIn(page, "place-5");
            assertThat(page.locator("#landing h2")).hasText("已收到，积分审核中");
            assertThat(page.locator("#landing")).containsText("两次打卡离得远、隔得太近");
            Chromium.check(page, "review-held");

            home(page);
            assertThat(page.locator("#reviews")).containsText("审核中");
            Chromium.check(page, "review-home");

            var id = API.get(DESK)
                    .as(API.staff("operator", Fixtures.SONGJIANG))
                    .send()
                    .is(200)
                    .text("items.0.id");
            API.post(DESK + "/" + id + "/decision", "{\"release\":false,\"note\":\"两个点位相距太远。\"}")
                    .as(API.staff("operator", Fixtures.SONGJIANG))
                    .send()
                    .is(200);
            home(page);
            assertThat(page.locator("#reviews")).containsText("两个点位相距太远。");
            page.getByText("我要申诉").click();
            page.locator("#reviews button[type=submit]").click();
            assertThat(page.locator("#appeal-error")).isVisible();
            Chromium.check(page, "review-appeal");
            page.locator("#appeal").fill("第一次扫码时手机时间不准。");
            page.locator("#reviews button[type=submit]").click();
            assertThat(page.locator("#reviews")).containsText("申诉处理中");
            assertThat(page.locator("#reviews")).containsText("您说：第一次扫码时手机时间不准。");
        }
    }

    private static void checkIn(Page page, String place) {
        page.navigate(API.uri("/q/" + Fixtures.poster(place)).toString());
        page.locator("#landing button.go").click();
    }

    private static void home(Page page) {
        page.navigate(API.uri("/?d=" + Fixtures.SONGJIANG).toString());
        assertThat(page.locator("#reviews")).isVisible();
    }
}
