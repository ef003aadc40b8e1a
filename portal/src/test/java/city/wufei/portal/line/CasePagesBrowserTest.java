package city.wufei.portal.line;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.portal.testing.RunningPortal;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk and an applicant see of a case in a real browser, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePagesBrowserTest {
    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private RunningPortal portal;
    private Line line;

    @BeforeAll
    void start() {
        portal = RunningPortal.start();
        line = new Line(portal);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void eachOutcomeOfAScreeningAsksItsOwnQuestion(int width) {
        var number = line.screening(line.registered("示例结论学校"), line.office());
        var page = login("office@songjiang", width);
        page.navigate(at("/desk/cases/" + number + "/screening"));
        page.locator("#checks input").all().forEach(each -> each.check());
        asks(page, "accept", "受理 示例结论学校 的申报？接着由区无废办指派评估员");
        asks(page, "reject", "不予受理 示例结论学校 的申报？本案就此结束");
        asks(page, "return", "把 示例结论学校 的申报退回补正？单位马上会看到");
    }

    private static void asks(Page page, String outcome, String question) {
        page.locator("input[name=outcome][value=" + outcome + "]").check();
        page.locator(".option__more textarea").all().stream()
                .filter(each -> each.isVisible())
                .forEach(each -> each.fill("请补台账照片"));
        page.locator("[popovertarget=sure]").first().click();
        assertThat(page.locator("#sure")).isVisible();
        assertThat(page.locator("#sure-q").innerText()).startsWith(question).doesNotContain("\n");
        Chromium.check(page, "screening-" + outcome + page.viewportSize().width);
        page.keyboard().press("Escape");
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void eachOutcomeOfADecisionAsksItsOwnQuestion(int width) {
        var office = line.office();
        var number = line.accepted(line.registered("示例决定学校"), office);
        var assessor = line.assessor();
        line.assessed(assessor, line.assigned(office, number, assessor));
        var page = login("office@songjiang", width);
        page.navigate(at("/desk/cases/" + number + "/decision"));
        page.locator("textarea[name=reasons]").fill("评估达标");
        asks(page, "designate", "决定拟命名 示例决定学校？接着列入公示");
        asks(page, "decline", "决定不予命名 示例决定学校？本案就此结束");
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void theDeskSeesUntilWhenAReturnedCaseMayBeCompleted(int width) {
        var office = line.office();
        var number = line.screening(line.registered("示例补正学校"), office);
        office.get("/desk/cases/" + number + "/screening");
        Line.ok(office.post(
                "/desk/cases/" + number + "/screening", Map.of("outcome", "return", "items", "请补台账照片", "days", "5")));
        var page = login("office@songjiang", width);
        page.navigate(at("/desk/cases/" + number));
        assertThat(page.locator("#returned")).containsText("补正期限：");
        Chromium.check(page, "returned" + width);
        page.navigate(at("/desk/cases?q=" + number));
        assertThat(page.locator("tbody time").first()).containsText("月");
        Chromium.check(page, "returned-list" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void theApplicantReadsTheAssessmentAndTheSignedCommitment(int width) {
        var login = "applicant-reads-" + width;
        line.approved(line.registered("示例查看学校", login), line.office());
        var page = login(login, width);
        page.navigate(at("/apply"));
        page.locator(".case-list a").first().click();
        page.locator("section:has(> #assessed) details")
                .nth(1)
                .locator("summary")
                .click();
        assertThat(page.locator("section:has(> #assessed)")).containsText("评估 3 分");
        page.locator("#signed summary").click();
        Chromium.check(page, "assessed" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void theRegistrysChoicesAreReadInFull(int width) {
        var stranger = CHROMIUM.person(width).newPage();
        for (var page : List.of(stranger, login("office@songjiang", width))) {
            page.navigate(at("/registry?district=" + Line.DISTRICT));
            assertThat(page.locator("#district")).isVisible();
            assertThat(page.locator("#district option:checked").textContent()).isEqualTo("上海市松江区");
            assertThat(page.evaluate("""
                            Array.from(document.querySelectorAll(".search select")).filter(select => {
                              const whole = select.cloneNode(true);
                              whole.style.width = "max-content";
                              document.body.append(whole);
                              const wanted = whole.offsetWidth;
                              whole.remove();
                              return select.offsetWidth < wanted;
                            }).map(select => select.id).join()""")).isEqualTo("");
            Chromium.check(page, "registry-" + (page == stranger ? "stranger" : "office") + width);
        }
        stranger.locator("tbody a").first().click();
        stranger.waitForURL("**/registry/*");
        Chromium.check(stranger, "registry-cell" + width);
    }

    private Page login(String name, int width) {
        var page = CHROMIUM.person(width).newPage();
        page.navigate(at("/login"));
        page.locator("input[name=login]").fill(name);
        page.locator("input[name=password]").fill(RunningPortal.PASSWORD);
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/home");
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + portal.address().getPort() + path;
    }
}
