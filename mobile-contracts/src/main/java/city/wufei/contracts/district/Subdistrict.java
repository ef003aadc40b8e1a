package city.wufei.contracts.district;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A 街道 or 镇 of a district. */
@Serdeable
public record Subdistrict(
        @Schema(description = "Nine-digit statistical code", example = "310117001")
        String code,

        @Schema(example = "岳阳街道") String name,
        @Schema(example = "Yueyang Subdistrict") String nameEn) {}
