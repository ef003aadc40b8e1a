package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A category as the city prints it. */
@Serdeable
public record SchemeCategory(
        WasteCategory category,

        @Schema(description = "The city's own name", example = "湿垃圾")
        String name,

        String nameEn,

        @Schema(description = "Colour of the bin", example = "#0B5FAE")
        String colour,

        @Schema(description = "Colour of the text upon it", example = "#FFFFFF")
        String ink,

        String hint,
        List<String> examples) {}
