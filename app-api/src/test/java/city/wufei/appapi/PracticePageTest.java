package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Practice by hand and by keyboard: a round is played, explained, and played again. */
class PracticePageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    /** A phone at 200 % zoom. */
    private static final int ZOOMED = 195;

    private static final int QUESTIONS = 3;
    private static final String PRACTICE = "/practice?d=" + Fixtures.SONGJIANG;

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK, ZOOMED})
    void aRoundIsPlayedToItsEndAndAgain(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            open(page, PRACTICE);
            assertThat(page.locator(".bin")).hasCount(4);
            Chromium.check(page, "practice-" + width);
            for (int question = 1; question <= QUESTIONS; question++) {
                assertThat(page.locator(".steps label")).hasText("第 %d 题，共 %d 题".formatted(question, QUESTIONS));
                page.locator(".bin").first().click();
                assertThat(page.locator(".verdict")).isVisible();
                assertThat(page.locator("#next")).isFocused();
                Chromium.check(page, "practice-answer-" + width);
                page.locator("#next").click();
            }
            assertThat(page.locator("#result")).isFocused();
            assertThat(page.locator("#result")).hasText("答对 0 题，共 3 题");
            Chromium.check(page, "practice-result-" + width);
            page.locator("#again").click();
            assertThat(page.locator(".steps label")).hasText("第 1 题，共 3 题");
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @Test
    void theKeyboardIsEnough() throws SQLException {
        try (var person = CHROMIUM.person(Chromium.DESK)) {
            var page = person.newPage();
            open(page, PRACTICE);
            assertThat(page.locator(".bin")).hasCount(4);
            for (int question = 0; question < QUESTIONS; question++) {
                page.keyboard().press("1");
                assertThat(page.locator("#next")).isFocused();
                page.keyboard().press("Enter");
            }
            assertThat(page.locator("#result")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".steps label")).hasText("第 1 题，共 3 题");
        }
        assertThat(API.number("SELECT COUNT(*) FROM practice_miss")).isGreaterThanOrEqualTo(QUESTIONS);
    }

    @Test
    void whereNoSessionCanBeHadOnePractisesAllTheSame() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            page.route("**/v1/sessions", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            open(page, PRACTICE);
            page.locator(".bin").first().click();
            assertThat(page.locator(".verdict")).isVisible();
        }
    }

    @Test
    void withoutANetworkTheAnswerIsAskedForAgain() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, PRACTICE);
            assertThat(page.locator(".bin")).hasCount(4);
            page.route("**/v1/**", Route::abort);
            page.locator(".bin").first().click();
            assertThat(page.locator("#trouble [role=alert]")).containsText("网络不通");
            Chromium.check(page, "practice-offline-390");
            page.unroute("**/v1/**");
            page.locator("#trouble button").click();
            assertThat(page.locator(".verdict")).isVisible();
        }
    }

    @Test
    void englishFitsThePhone() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, PRACTICE);
            page.locator("#language").click();
            assertThat(page.locator("h1")).hasText("Sorting practice");
            assertThat(page.locator(".thing .name")).hasAttribute("lang", "zh-CN");
            Chromium.check(page, "practice-english-390");
            page.locator(".bin").first().click();
            assertThat(page.locator("#next")).hasText("Next");
            Chromium.check(page, "practice-answer-english-390");
        }
    }

    @Test
    void whoComesWithoutADistrictChoosesOne() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, "/practice");
            page.locator("#practice button.row").first().click();
            assertThat(page.locator(".bin")).hasCount(4);
            assertThat(page).hasURL(API.uri(PRACTICE).toString());
        }
    }

    private static void open(Page page, String path) {
        page.navigate(API.uri(path).toString());
    }
}
