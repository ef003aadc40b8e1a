package city.wufei.contracts.place;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Addresses that open a map with a pin at the place; the shift of the mainland's maps is reckoned in. */
@Serdeable
public record MapLinks(
        @Schema(description = "高德地图", example = "https://uri.amap.com/marker?position=121.531542,31.175304")
        String amap,

        @Schema(
                description = "腾讯地图",
                example = "https://apis.map.qq.com/uri/v1/marker?marker=coord:31.175304,121.531542")
        String tencent) {}
