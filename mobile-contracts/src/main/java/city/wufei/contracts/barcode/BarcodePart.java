package city.wufei.contracts.barcode;

import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a product, in the words of the district's city. */
@Serdeable
public record BarcodePart(
        @Schema(example = "瓶身") String part,
        WasteCategory category,
        @Schema(example = "可回收物") String categoryName,
        String categoryNameEn,
        @Nullable String tip) {}
