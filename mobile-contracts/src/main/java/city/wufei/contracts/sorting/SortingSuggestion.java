package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A name to offer while the resident types. */
@Serdeable
public record SortingSuggestion(
        @Schema(description = "Id of the item that goes by the name", example = "5XKQ0M2V7H3TA")
        String id,

        @Schema(description = "To be searched for when chosen", example = "大骨头")
        String name,

        WasteCategory category) {}
