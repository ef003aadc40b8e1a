package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Category;
import city.wufei.content.district.Position;
import city.wufei.content.hours.OpeningHours;
import city.wufei.content.hours.Weekday;
import city.wufei.content.place.Accessibility;
import city.wufei.content.place.CheckInRule;
import city.wufei.content.place.Closure;
import city.wufei.content.place.Material;
import city.wufei.content.place.Place;
import city.wufei.content.place.PlacePhoto;
import city.wufei.content.place.PlaceType;
import city.wufei.content.publication.Kind;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside the five recycling points and the education base that every test has: one place always open, one closed for a while, one for good. */
class PlaceTest {

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String PLACES = "/v1/districts/" + Fixtures.SONGJIANG + "/places";

    @BeforeAll
    static void publish() throws SQLException {
        publish("always-01", null);
        publish("closed-01", new Closure(false, "场地装修", LocalDate.of(2099, 1, 31)));
        publish("place-5", new Closure(true, "已拆除", null));
    }

    private static void publish(String id, @Nullable Closure closure) throws SQLException {
        API.publish(Kind.PLACE_EDIT, id, Fixtures.SONGJIANG, place(id, closure));
    }

    @Test
    void aPlaceSaysAllThatAResidentNeedsToGetThere() {
        var answer = API.get(PLACES + "?q=always").send().is(200);

        assertThat(answer.text("items.0.kind")).isEqualTo("clothes-bin");
        assertThat(answer.text("items.0.type"))
                .as("for clients of the first release")
                .isEqualTo("smart-bin");
        assertThat(answer.text("items.0.state")).isEqualTo("open");
        assertThat(answer.json().at("/items/0/openNow").asBoolean()).isTrue();
        assertThat(answer.text("items.0.today")).isEqualTo("全天");
        assertThat(answer.text("items.0.todayEn")).isEqualTo("all day");
        assertThat(answer.text("items.0.phone")).isEqualTo("021-57000000");
        assertThat(answer.json().at("/items/0/takes").toString()).isEqualTo("[\"textile\",\"second-hand\"]");
        assertThat(answer.json().at("/items/0/accessibility").toString()).isEqualTo("[\"step-free\"]");
        assertThat(answer.text("items.0.photo.url")).isEqualTo("https://example.org/door.jpg");
        assertThat(answer.text("items.0.maps.amap"))
                .startsWith("https://uri.amap.com/marker?position=121.531542,31.175304&");
        assertThat(answer.text("items.0.maps.tencent")).contains("marker=coord:31.175304,121.531542;");
        assertThat(answer.json().at("/items/0").has("distanceMetres")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "material=second-hand | always-01 closed-01",
                "material=paper | base-1 place-1 place-2 place-3 place-4",
                "material=lamp | ",
                "kind=clothes-bin | always-01 closed-01",
                "kind=clothes-bin&openNow=true | always-01",
                "kind=clothes-bin&openNow=false | always-01 closed-01",
                "q=%E8%A1%A3%E7%89%A9 | always-01 closed-01",
                "q=no-such-place | ",
                "subdistrict=310117001 | always-01 base-1 closed-01 place-1 place-2 place-3 place-4",
                "subdistrict=310117999 | ",
                "near=31.1774276,121.5272106&radius=100 | always-01 closed-01"
            })
    void placesAreFoundByWhatIsAskedAndThoseClosedForGoodAreGone(String query, @Nullable String ids) {
        var found = API.get(PLACES + "?" + query).send().is(200).json().path("items");

        assertThat(found.valueStream().map(place -> place.path("id").asString()))
                .containsExactly(ids == null ? new String[0] : ids.split(" "));
    }

    @Test
    void whatIsClosedForAWhileSaysWhyAndUntilWhen() {
        var answer = API.get(PLACES + "?q=closed-01").send().is(200);

        assertThat(answer.text("items.0.state")).isEqualTo("temporarily-closed");
        assertThat(answer.json().at("/items/0/openNow").asBoolean()).isFalse();
        assertThat(answer.text("items.0.closure.reason")).isEqualTo("场地装修");
        assertThat(answer.text("items.0.closure.until")).isEqualTo("2099-01-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "material=gold | material",
                "subdistrict=31 | subdistrict",
                "kind=volcano | kind",
                "openNow=maybe | openNow",
                "near=91,200 | near",
                "near=31.03,181 | near",
                "near=here | near",
                "radius=500 | radius"
            })
    void whatCannotBeAskedForNamesItsParameter(String query, String field) {
        var refusal = API.get(PLACES + "?" + query).send().isProblem(400, "invalid-request");

        assertThat(refusal.text("errors.0.field")).isEqualTo(field);
    }

    @Test
    void aQuestionThatIsTooLongIsRefused() {
        API.get(PLACES + "?q=" + "x".repeat(101)).send().isProblem(400, "invalid-request");
    }

    @Test
    void anotherDistrictKnowsNothingOfIt() {
        assertThat(API.get("/v1/districts/" + Fixtures.QINGPU + "/places?q=always")
                        .send()
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void theCodeOfAPlaceThatIsClosedForGoodHasRunOut() {
        API.get("/v1/site-codes/" + Fixtures.poster("place-5")).send().isProblem(422, "code-expired");
    }

    private static Place place(String id, @Nullable Closure closure) {
        return new Place(
                id,
                "示例旧衣物回收箱 " + id,
                PlaceType.CLOTHES_BIN,
                "310117001",
                "示例路1号",
                new Position(31.1774276, 121.5272106),
                List.of(new OpeningHours(List.of(Weekday.values()), LocalTime.MIDNIGHT, LocalTime.of(23, 59))),
                null,
                List.of(),
                List.of(Category.RECYCLABLE),
                List.of("旧衣物"),
                List.of(Material.SECOND_HAND),
                "021-57000000",
                List.of(Accessibility.STEP_FREE),
                new PlacePhoto("https://example.org/door.jpg", "门口"),
                closure,
                true,
                CheckInRule.NONE);
    }
}
