package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.id.Ids;
import city.wufei.content.points.PointsRules;
import city.wufei.content.publication.Kind;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resident sees of the ledger: what ends soon, what staff said, and the code to be helped by. */
class PointsPageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String HOME = "/?d=" + Fixtures.SONGJIANG;

    @BeforeAll
    static void rules() throws SQLException {
        API.publish(
                Kind.POINTS_RULES,
                PointsRules.ID,
                Fixtures.SONGJIANG,
                new PointsRules("示例", true, 1, 366, LocalDate.of(2021, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void theBalanceSaysWhatEndsWhatStaffSaidAndHowToBeHelped(int width) throws SQLException {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            page.navigate(API.uri("/q/" + Fixtures.poster("place-1")).toString());
            page.locator(".go.wide").first().click();
            assertThat(page.locator(".done h2")).hasText("打卡成功");
            open(page);
            page.locator("#help summary").click();
            assertThat(page.locator("#help .code")).hasText(Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}"));
            var code = page.locator("#help .code").textContent();
            correct(code, 5);
            age(code);

            open(page);

            assertThat(page.locator("#points")).containsText("工作人员更正");
            assertThat(page.locator("#points")).containsText("工作人员说明：海报坏了，补记一次");
            assertThat(page.locator("#expiring")).containsText("其中 10 分可用到");
            assertThat(page.locator("#expiring")).containsText("12月31日");
            page.locator("#help summary").click();
            assertThat(page.locator("#help .code")).hasText(code);
            Chromium.check(page, "points-" + width);
            page.locator("#language").click();
            assertThat(page.locator("#points")).containsText("Corrected by staff");
            page.locator("#help summary").click();
            assertThat(page.locator("#help .code")).hasText(code);
            Chromium.check(page, "points-english-" + width);
        }
    }

    private static void correct(String code, int points) {
        API.post(
                        "/staff/v1/districts/" + Fixtures.SONGJIANG + "/points/residents/" + code + "/corrections",
                        "{\"points\":%d,\"reason\":\"海报坏了，补记一次\",\"request\":\"%s\"}"
                                .formatted(points, Ids.text(Ids.tsid().next())))
                .as(API.staff("office", Fixtures.SONGJIANG))
                .send()
                .is(200);
    }

    /** Makes the check-in one of last year. */
    private static void age(String code) throws SQLException {
        var zone = ZoneId.of("Asia/Shanghai");
        var then = LocalDate.of(LocalDate.now(Clock.system(zone)).getYear() - 1, 6, 1);
        var id = Ids.firstAt(then.atStartOfDay(zone).toInstant()) + (Ids.tsid().next() & 0x3FFFFF);
        var low = Ids.parse("000" + code.replace("-", "")).orElseThrow();
        API.execute("""
                UPDATE points_entry SET id = %d
                WHERE reason = 'check_in' AND resident_id = (SELECT id FROM resident WHERE help_code = %d)
                """.formatted(id, low));
    }

    private static void open(Page page) {
        page.navigate(API.uri(HOME).toString());
        assertThat(page.locator("#points h2")).isVisible();
    }
}
