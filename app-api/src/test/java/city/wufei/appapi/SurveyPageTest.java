package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.survey.Option;
import city.wufei.content.survey.Question;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A survey by hand: found, filled in, sent once. */
class SurveyPageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String SATISFACTION = "/s/satisfaction?d=" + Fixtures.SONGJIANG;
    private static final String WIDE = "/s/wide?d=" + Fixtures.SONGJIANG;

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void surveySaysWhatIsMissingKeepsTheRestAndThanks(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            open(page, SATISFACTION);
            Chromium.check(page, "survey-" + width);
            press(page, "提交");
            assertThat(page.locator(".missing .err")).hasText("这一题需要回答");
            assertThat(page.locator("input[aria-invalid=true][aria-describedby=err-q1]"))
                    .hasCount(2);
            assertThat(page.locator("#card-q1 input").first()).isFocused();
            Chromium.check(page, "survey-missing-" + width);
            page.locator("#card-q1 input").first().check();
            assertThat(page.locator("[aria-invalid], .missing")).hasCount(0);
            page.reload();
            assertThat(page.locator("input:checked").first()).isVisible();
            press(page, "提交");
            assertThat(page.locator("h1")).hasText("已提交，谢谢您！");
            Chromium.check(page, "survey-thanks-" + width);
        }
    }

    @Test
    void whoHasAnsweredIsNotAskedAgain() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, SATISFACTION);
            page.locator("#card-q1 input").first().check();
            press(page, "提交");
            assertThat(page.locator("h1")).hasText("已提交，谢谢您！");
            open(page, SATISFACTION);
            assertThat(page.locator("h1")).hasText("您已经填写过这份问卷，谢谢！");
            open(page, "/?d=" + Fixtures.SONGJIANG);
            assertThat(page.locator("#survey a.go")).hasAttribute("href", WIDE);
            open(page, WIDE);
            page.locator("#card-where select").selectOption("o2");
            page.locator("#card-done input").first().check();
            page.locator("#card-why input").first().check();
            press(page, "提交");
            assertThat(page.locator("h1")).hasText("已提交，谢谢您！");
            open(page, "/?d=" + Fixtures.SONGJIANG);
            assertThat(page.locator("#survey h2")).hasText("已填写");
            assertThat(page.locator("#survey a")).hasCount(0);
            Chromium.check(page, "home-answered-390");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void choicesFitTheScreenAndSayTheirLimits(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            open(page, WIDE);
            assertThat(page.locator("#card-where select")).hasCount(width == Chromium.PHONE ? 1 : 0);
            assertThat(page.locator("#card-where input")).hasCount(width == Chromium.PHONE ? 0 : 18);
            assertThat(page.locator("#card-done")).not().containsText("最多选");
            assertThat(page.locator("#card-why")).containsText("最多选 3 项");
            for (int i = 0; i < 4; i++) {
                page.locator("#card-why input").nth(i).click();
            }
            assertThat(page.locator("#card-why [role=status]")).hasText("最多选 3 项。要换一项，请先取消一项。");
            assertThat(page.locator("#card-why input:checked")).hasCount(3);
            Chromium.check(page, "choices-" + width);
        }
    }

    @Test
    void aSurveyOpenedAfterTheSessionEndedIsAskedAnewInAnotherSession() throws Exception {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, SATISFACTION);
            page.evaluate(
                    "localStorage.setItem('wufei.session." + Fixtures.SONGJIANG
                            + "', JSON.stringify({accessToken: 'of-long-ago', refreshToken: 'used-before-of-long-ago-000000'}))");
            page.reload();
            assertThat(page.locator("#card-q1 input").first()).isVisible();
        }
    }

    @Test
    void noneOfTheseStandsAlone() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, WIDE);
            var done = page.locator("#card-done input:checked");
            page.locator("#card-done input").first().check();
            page.locator("#card-done input[value=none]").check();
            assertThat(done).hasCount(1);
            assertThat(done).hasAttribute("value", "none");
            page.locator("#card-done input").first().check();
            assertThat(done).hasCount(1);
            assertThat(done).hasAttribute("value", "o1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSurveyThatChangesMeanwhileKeepsTheAnswersThatStillFit(boolean reloaded) throws SQLException {
        var survey = reloaded ? "changes-while-away" : "changes-while-sending";
        var words = new Question.Text("words", "建议", null, false, null, 50);
        publish(survey, choice("once", "多久一次？", "a", "b"), several("done", "a", "b", "c"), words);
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, "/s/" + survey + "?d=" + Fixtures.QINGPU);
            assertThat(page.locator("#changed")).isHidden();
            page.locator("#card-once input[value=b]").check();
            page.locator("#card-done input[value=a]").check();
            page.locator("#card-done input[value=c]").check();
            page.locator("#card-words textarea").fill("多放几个点");
            publish(
                    survey,
                    choice("once", "多久一次？", "a", "b"),
                    several("done", "a", "b"),
                    choice("new", "在哪里？", "a"),
                    words);
            if (reloaded) {
                page.reload();
            } else {
                press(page, "提交");
                assertThat(page.locator("#changed")).isFocused();
            }
            assertThat(page.locator("#changed")).hasText("这份问卷刚才更新过，仍然适用的回答都已保留，请再看一下：做过什么？、在哪里？。");
            assertThat(page.locator("#card-once input:checked")).hasAttribute("value", "b");
            assertThat(page.locator("#card-done input:checked")).hasCount(1);
            assertThat(page.locator("#card-words textarea")).hasValue("多放几个点");
            Chromium.check(page, "survey-changed-" + reloaded);
            page.locator("#card-new input").first().check();
            page.reload();
            assertThat(page.locator("#changed")).hasText("这份问卷刚才更新过，仍然适用的回答都已保留，请再看一下：做过什么？。");
            press(page, "提交");
            assertThat(page.locator("h1")).hasText("已提交，谢谢您！");
        }
        assertThat(API.number("SELECT COUNT(*) FROM survey_response WHERE survey_version = 2 AND survey_id = '%s'"
                        .formatted(survey)))
                .isEqualTo(1);
    }

    @Test
    void aDraftOfAnEarlierReleaseOfThePageIsTakenOver() throws SQLException {
        publish("old-draft", choice("once", "多久一次？", "a", "b"));
        publish("old-draft", choice("once", "多久一次？", "a", "b"), choice("new", "在哪里？", "a"));
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, "/s/old-draft?d=" + Fixtures.QINGPU);
            page.evaluate(
                    "key => localStorage.setItem(key, JSON.stringify({ once: 'b' }))",
                    "wufei.draft.%s.old-draft.1".formatted(Fixtures.QINGPU));
            page.reload();
            assertThat(page.locator("#card-once input:checked")).hasAttribute("value", "b");
            assertThat(page.locator("#changed")).containsText("请再看一下：在哪里？");
        }
    }

    private static Question choice(String id, String title, String... options) {
        return new Question.Single(id, title, null, true, null, options(options));
    }

    private static Question several(String id, String... options) {
        return new Question.Multiple(id, "做过什么？", null, true, null, options(options), null);
    }

    private static List<Option> options(String... ids) {
        return Stream.of(ids).map(id -> new Option(id, "选项" + id, null)).toList();
    }

    private static void publish(String survey, Question... questions) throws SQLException {
        SurveyFixtures.publish(API.database(), survey, questions);
        API.beans().getBean(PublicationFeed.class).refresh();
    }

    @Test
    void aLinkWithoutADistrictAsksForItAndComesBack() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, "/s/satisfaction");
            assertThat(page.locator("h1")).hasText("请先选择您所在的区，再打开问卷");
            Chromium.check(page, "survey-district-390");
            page.locator("#survey button.row").first().click();
            assertThat(page.locator("h1")).hasText("满意度调查");
            assertThat(page).hasURL(API.uri(SATISFACTION).toString());
        }
    }

    @Test
    void aSurveyThatIsNotThereOrNotOpenLeadsHome() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, "/s/nothing?d=" + Fixtures.SONGJIANG);
            assertThat(page.locator("h1")).hasText("没有找到这份问卷");
            assertThat(page.locator("#survey a.go")).hasAttribute("href", "/?d=" + Fixtures.SONGJIANG);
            Chromium.check(page, "survey-unknown-390");
            open(page, "/s/closed?d=" + Fixtures.SONGJIANG);
            assertThat(page.locator("h1")).hasText("这份问卷现在不能填写。");
            assertThat(page.locator("#survey a.go")).isVisible();
        }
    }

    private static void open(Page page, String path) {
        page.navigate(API.uri(path).toString());
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
