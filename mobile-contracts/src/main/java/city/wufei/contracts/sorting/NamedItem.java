package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** An item in a list of others: enough to show it and to ask for the rest. */
@Serdeable
public record NamedItem(
        @Schema(example = "5XKQ0M2V7H3TA") String id,
        @Schema(example = "大棒骨") String name,
        WasteCategory category) {}
