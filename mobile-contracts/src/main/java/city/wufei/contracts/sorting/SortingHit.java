package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a search. With a {@code state}, category and tip are those of the item in that state. With an
 * {@code inference} the category is inferred, and id and name are those of the item that is most like what was asked for.
 */
@Serdeable
public record SortingHit(
        @Schema(example = "5XKQ0M2V7H3TA") String id,
        @Schema(example = "大棒骨") String name,

        @Schema(description = "The state that the words named, such as 污染") @Nullable
        String state,

        WasteCategory category,

        @Schema(description = "The city's own name of the category", example = "干垃圾")
        String categoryName,

        String categoryNameEn,
        MatchKind match,

        @Schema(description = "0 to 1", example = "0.97") double confidence,

        @Schema(description = "Only of an inferred answer") @Nullable
        Inference inference,

        @Nullable String tip,

        @Schema(description = "Where a product splits: its parts, each with a category of its own")
        List<ItemComponent> components,

        @Schema(
                description = "Types of places that take it beside the bin, as in `Place.kind`",
                example = "[\"recycling-point\"]")
        List<String> takeTo,

        @Schema(description = "The published rule that the answer rests on")
        SortingRule rule,

        @Schema(description = "The word is ambiguous: names of items to choose from")
        List<String> ask,

        @Schema(description = "It goes in no bin, whatever its category: who takes it instead") @Nullable
        SpecialHandling handling) {}
