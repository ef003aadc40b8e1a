package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.district.Position;
import city.wufei.content.hours.OpeningHours;
import city.wufei.content.hours.Weekday;
import city.wufei.content.place.Accessibility;
import city.wufei.content.place.CheckInRule;
import city.wufei.content.place.Closure;
import city.wufei.content.place.Place;
import city.wufei.content.place.PlaceType;
import city.wufei.content.publication.Kind;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of places by hand, on a phone and on a desk. */
class PlacesPageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String PLACES = "/places?d=" + Fixtures.SONGJIANG;

    @BeforeAll
    static void publish() throws SQLException {
        publish("always-01", "示例旧衣物回收箱", null);
        publish("closed-01", "示例旧鞋回收箱", new Closure(false, "场地装修", LocalDate.of(2099, 1, 31)));
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void placesAreNarrowedWithoutAPositionAndTheAddressRemembersIt(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            page.navigate(API.uri(PLACES).toString());
            var rows = page.locator("li.place");
            assertThat(rows).hasCount(8);
            Chromium.check(page, "where-" + width);
            page.selectOption("#kind", "clothes-bin");
            assertThat(rows).hasCount(2);
            assertThat(rows.first()).containsText("现在开放");
            assertThat(rows.first()).containsText("今天 全天");
            assertThat(rows.last()).containsText("场地装修，到 2099-01-31 为止");
            page.getByLabel("只看现在开放的").check();
            assertThat(rows).hasCount(1);
            assertThat(page).hasURL(Pattern.compile(".*kind=clothes-bin&open=1.*|.*kind=clothes-bin.*open=1"));
            Chromium.check(page, "where-open-" + width);
            page.goBack();
            assertThat(rows).hasCount(2);
            page.fill("#q", "没有的");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找"))
                    .click();
            assertThat(page.locator("#places")).containsText("没有符合条件的地点");
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @Test
    void thePositionSortsAndIsNotKept() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            person.grantPermissions(List.of("geolocation"));
            person.setGeolocation(new Geolocation(31.0801, 121.22));
            var page = person.newPage();
            page.navigate(API.uri(PLACES).toString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按我的位置排序"))
                    .click();
            assertThat(page.locator("li.place").first()).containsText("约 50 米");
            assertThat(page.url()).doesNotContain("31.08");
            assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain("31.08");
        }
    }

    @Test
    void englishIsComplete() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            page.navigate(API.uri(PLACES).toString());
            page.locator("#language").click();
            assertThat(page.locator("h1")).hasText("Where to take it");
            assertThat(page.locator("li.place").first()).containsText("Open now");
            Chromium.check(page, "where-english");
        }
    }

    private static void publish(String id, String name, @Nullable Closure closure) throws SQLException {
        var place = new Place(
                id,
                name,
                PlaceType.CLOTHES_BIN,
                "310117001",
                "示例路1号",
                new Position(31.1, 121.22),
                List.of(new OpeningHours(List.of(Weekday.values()), LocalTime.MIDNIGHT, LocalTime.of(23, 59))),
                null,
                List.of(),
                List.of(),
                List.of("旧衣物"),
                List.of(),
                "021-57000000",
                List.of(Accessibility.STEP_FREE),
                null,
                closure,
                true,
                CheckInRule.NONE);
        API.publish(Kind.PLACE_EDIT, id, Fixtures.SONGJIANG, place);
    }
}
