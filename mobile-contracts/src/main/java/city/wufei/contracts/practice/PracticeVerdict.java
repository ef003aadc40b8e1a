package city.wufei.contracts.practice;

import city.wufei.contracts.sorting.SortingRule;
import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether one answer is right, what is right, and why. */
@Serdeable
public record PracticeVerdict(
        @Schema(description = "Id of the item", example = "5XKQ0M2V7H3TA")
        String item,

        @Schema(example = "大棒骨") String name,
        boolean right,

        @Schema(description = "What was answered") WasteCategory answered,

        @Schema(description = "What is right") WasteCategory category,

        @Schema(description = "The city's own name of what is right", example = "干垃圾")
        String categoryName,

        String categoryNameEn,

        @Schema(description = "What to mind") @Nullable String tip,

        @Schema(description = "Why the city differs") @Nullable
        String note,

        @Schema(description = "The published rule that it rests on")
        SortingRule rule) {}
