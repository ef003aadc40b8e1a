package city.wufei.contracts.geo;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A point on the earth, WGS-84, in degrees. */
@Serdeable
@Schema(description = "WGS-84, degrees")
public record Coordinates(
        @Schema(example = "31.0322") double lat,
        @Schema(example = "121.2277") double lng) {}
