package city.wufei.contracts.barcode;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A product, and where each of its parts goes. */
@Serdeable
public record Barcode(
        @Schema(description = "8 or 13 digits; a UPC-A has a 0 before it", example = "6901234567892")
        String ean,

        @Schema(example = "矿泉水 550 毫升") String name,
        List<BarcodePart> parts) {}
