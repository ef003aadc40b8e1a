package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The residents' pages by hand, on a phone and on a desk: each works, is accessible and fits its window. */
class ResidentsPagesTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void wordsTypedAreAnsweredInTheChosenDistrict(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            page.navigate(API.uri("/").toString());
            Chromium.check(page, "first-visit-" + width);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("示例区"))
                    .first()
                    .click();
            assertThat(page.locator("#places .rows li").first()).isVisible();
            Chromium.check(page, "home-" + width);
            search(page, "大骨头");
            assertThat(page.locator(".answer .cat")).hasText("示例residual");
            Chromium.check(page, "answer-" + width);
            search(page, "没有这样东西的");
            assertThat(page.locator("#results .note")).containsText("没有这样东西的");
            Chromium.check(page, "nothing-" + width);
            page.goBack();
            assertThat(page.locator(".answer .cat")).hasText("示例residual");
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void scannedPosterIsOneButtonAndCountsOnceADay(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            var landing = API.uri("/q/" + Fixtures.poster("place-1")).toString();
            page.navigate(landing);
            Chromium.check(page, "landing-" + width);
            checkIn(page);
            assertThat(page.locator(".done .big")).hasText("+10");
            Chromium.check(page, "counted-" + width);
            page.navigate(landing);
            checkIn(page);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("今天已经记过了");
            Chromium.check(page, "already-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void surveySaysWhatIsMissingKeepsTheRestAndThanks(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            page.navigate(API.uri("/s/satisfaction?d=" + Fixtures.SONGJIANG).toString());
            Chromium.check(page, "survey-" + width);
            press(page, "提交");
            assertThat(page.locator(".err").first()).hasText("这一题需要回答");
            Chromium.check(page, "survey-missing-" + width);
            answerAll(page);
            page.reload();
            assertThat(page.locator("input:checked").first()).isVisible();
            press(page, "提交");
            assertThat(page.locator("h1")).hasText("已提交，谢谢您！");
            Chromium.check(page, "survey-thanks-" + width);
        }
    }

    private static void answerAll(Page page) {
        for (var card : page.locator("fieldset").all()) {
            var choices = card.locator("input");
            if (choices.count() > 0) {
                choices.first().check();
            } else if (card.locator("textarea").count() > 0) {
                card.locator("textarea").fill("很好");
            }
        }
    }

    private static void search(Page page, String words) {
        page.fill("#q", words);
        press(page, "查一查");
    }

    private static void checkIn(Page page) {
        page.locator("#landing button.go").click();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
