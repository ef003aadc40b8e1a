package city.wufei.content.map;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Position;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {

    /** The pairs of the eviltransform project's tests (github.com/googollee/eviltransform): Shanghai, Shenzhen, Beijing. */
    @ParameterizedTest
    @CsvSource({
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657"
    })
    void knownPairsAreMet(double lat, double lng, double gcjLat, double gcjLng) {
        var there = Gcj02.of(new Position(lat, lng));
        assertThat(there.metresTo(new Position(gcjLat, gcjLng))).isLessThan(0.05);

        var back = Gcj02.toWgs84(new Position(gcjLat, gcjLng));
        assertThat(back.metresTo(new Position(lat, lng))).isLessThan(0.05);
    }

    /** Inside of the box by more than the shift, so that no point of the way leaves it. */
    @Property(tries = 2000)
    void thereAndBackIsLessThanAMetre(
            @ForAll @DoubleRange(min = 1, max = 55.5) double lat,
            @ForAll @DoubleRange(min = 72.5, max = 137.5) double lng) {
        var position = new Position(lat, lng);
        assertThat(Gcj02.toWgs84(Gcj02.of(position)).metresTo(position)).isLessThan(0.001);
        assertThat(Gcj02.of(Gcj02.toWgs84(position)).metresTo(position)).isLessThan(0.001);
    }

    @Property(tries = 500)
    void theShiftIsSomeHundredMetres(
            @ForAll @DoubleRange(min = 20, max = 45) double lat,
            @ForAll @DoubleRange(min = 100, max = 125) double lng) {
        var position = new Position(lat, lng);
        assertThat(Gcj02.of(position).metresTo(position)).isBetween(10.0, 1000.0);
    }

    @ParameterizedTest
    @CsvSource({"39.7392, -104.9903", "51.5, -0.12", "35.68, 139.76", "-33.87, 151.21"})
    void outsideOfTheMainlandNothingIsShifted(double lat, double lng) {
        var position = new Position(lat, lng);
        assertThat(Gcj02.of(position)).isEqualTo(position);
        assertThat(Gcj02.toWgs84(position)).isEqualTo(position);
    }

    @Test
    void linksCarryTheShiftedPosition() {
        var shanghai = new Position(31.1774276, 121.5272106);

        assertThat(MapLinks.amap(shanghai, "示例 回收点&1"))
                .isEqualTo(
                        "https://uri.amap.com/marker?position=121.531542,31.175304&name="
                                + "%E7%A4%BA%E4%BE%8B%20%E5%9B%9E%E6%94%B6%E7%82%B9%261&src=wufei&coordinate=gaode&callnative=1");
        assertThat(MapLinks.tencent(shanghai, "a;b", "路:1"))
                .isEqualTo("https://apis.map.qq.com/uri/v1/marker?marker=coord:31.175304,121.531542;title:a%20b;addr:"
                        + "%E8%B7%AF%201&referer=wufei");
        assertThat(shanghai.metresTo(Gcj02.of(shanghai))).isCloseTo(475, Assertions.within(25.0));
    }
}
