package city.wufei.content.place;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Position;
import city.wufei.content.hours.OpeningHours;
import city.wufei.content.hours.Weekday;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Position SONGJIANG = new Position(31.0322, 121.2277);

    @Test
    void nearestComesFirstAndWhatIsTooFarNotAtAll() {
        var far = placeAt("far", 31.2, 121.2277);
        var near = placeAt("near", 31.0323, 121.2277);
        var next = placeAt("next", 31.0422, 121.2277);

        var found = Places.nearest(List.of(far, next, near), SONGJIANG, 2000, place -> true);

        assertThat(found).extracting(n -> n.place().id()).containsExactly("near", "next");
        assertThat(found.getLast().metres()).isCloseTo(1112, Assertions.within(2.0));
    }

    @Test
    void filterIsKept() {
        var smart = placeAt("smart", 31.0323, 121.2277);

        assertThat(Places.nearest(List.of(smart), SONGJIANG, 2000, p -> p.type() == PlaceType.EDUCATION_BASE))
                .isEmpty();
    }

    @Test
    void distanceToTheOtherSideOfTheEarthIsHalfItsGirth() {
        assertThat(new Position(0, 0).metresTo(new Position(0, 180))).isCloseTo(20_015_114, Assertions.within(2000.0));
    }

    @Test
    void placeIsOpenToTheLastMinuteOfItsHours() {
        var mornings = new OpeningHours(List.of(Weekday.MON), LocalTime.of(7, 0), LocalTime.of(10, 0));

        assertThat(mornings.isOpenAt(LocalDateTime.parse("2026-11-23T07:00:00")))
                .isTrue();
        assertThat(mornings.isOpenAt(LocalDateTime.parse("2026-11-23T10:00:59")))
                .isTrue();
        assertThat(mornings.isOpenAt(LocalDateTime.parse("2026-11-23T10:01:00")))
                .isFalse();
        assertThat(mornings.isOpenAt(LocalDateTime.parse("2026-11-24T08:00:00")))
                .isFalse();
    }

    private static Place placeAt(String id, double lat, double lng) {
        return new Place(
                id,
                id,
                PlaceType.SMART_BIN,
                "310117001",
                "某路",
                new Position(lat, lng),
                List.of(),
                List.of(),
                List.of(),
                null,
                true,
                CheckInRule.NONE);
    }
}
