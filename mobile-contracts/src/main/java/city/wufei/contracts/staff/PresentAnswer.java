package city.wufei.contracts.staff;

import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What residents are answered now. */
@Serdeable
public record PresentAnswer(
        @Schema(description = "Id of the entry") String item,
        String name,
        WasteCategory category,
        String categoryName,
        String categoryNameEn,
        @Nullable String tip,

        @Schema(description = "Title of the rule that it rests on")
        String rule) {}
