package city.wufei.contracts.district;

import city.wufei.contracts.geo.Coordinates;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A district as a line in a list. */
@Serdeable
public record DistrictSummary(
        @Schema(example = "310117-songjiang") String id,
        @Schema(example = "上海市松江区") String name,
        @Schema(example = "松江区") String shortName,
        @Schema(example = "Songjiang District, Shanghai") String nameEn,
        Coordinates centre) {}
