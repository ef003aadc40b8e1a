package city.wufei.portal.place;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Position;
import city.wufei.content.place.CheckInRule;
import city.wufei.content.place.Place;
import city.wufei.content.place.PlaceType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceMapTest {

    @Test
    void northIsUpAndEastIsRightInOneScale() {
        var map = PlaceMap.of(List.of(row("south-west", 31.0, 121.0), row("north-east", 31.1, 121.1)));

        var southWest = map.points().getFirst();
        var northEast = map.points().getLast();
        assertThat(northEast.y()).isLessThan(southWest.y());
        assertThat(northEast.x()).isGreaterThan(southWest.x());
        var narrowing = (northEast.x() - southWest.x()) / (double) (southWest.y() - northEast.y());
        assertThat(narrowing).as("cos 31°").isBetween(0.85, 0.865);
        assertThat(map.height()).isLessThanOrEqualTo(1100);
        assertThat(map.labels()).extracting(PlaceMap.Label::name).containsExactly("方松街道");
    }

    @Test
    void onePlaceStandsInItsDrawingAndNoneGivesAnEmptyOne() {
        var map = PlaceMap.of(List.of(row("one", 31.0, 121.0)));

        assertThat(map.points().getFirst().x()).isBetween(0, map.width());
        assertThat(map.points().getFirst().y()).isBetween(0, map.height());
        assertThat(PlaceMap.of(List.of()).points()).isEmpty();
    }

    private static PlaceRow row(String id, double lat, double lng) {
        var place = new Place(
                id,
                id,
                PlaceType.MARKET,
                "310117003",
                "示例路1号",
                new Position(lat, lng),
                List.of(),
                List.of(),
                List.of(),
                null,
                true,
                CheckInRule.NONE);
        return new PlaceRow(place, "方松街道", List.of(), Optional.empty(), Optional.empty(), "in-use");
    }
}
