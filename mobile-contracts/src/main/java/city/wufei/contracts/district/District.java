package city.wufei.contracts.district;

import city.wufei.contracts.geo.Coordinates;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A district with what a client needs to set itself up for it. */
@Serdeable
public record District(
        @Schema(example = "310117-songjiang") String id,
        @Schema(example = "上海市松江区") String name,
        @Schema(example = "松江区") String shortName,
        @Schema(example = "Songjiang District, Shanghai") String nameEn,

        @Schema(description = "GB/T 2260 code", example = "310117")
        String gbt2260,

        Coordinates centre,
        List<Subdistrict> subdistricts,

        @Schema(description = "Ids of the 无废细胞 types that the district's plan names", example = "[\"school\"]")
        List<String> cellTypes) {}
