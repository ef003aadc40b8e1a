package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is published about one item. */
@Serdeable
public record SortingItem(
        @Schema(example = "5XKQ0M2V7H3TA") String id,
        @Schema(example = "大棒骨") String name,
        List<String> aliases,
        WasteCategory category,
        @Schema(example = "干垃圾") String categoryName,
        String categoryNameEn,

        @Schema(description = "Finer code, such as paper or battery") @Nullable
        String sub,

        @Nullable String tip,
        List<ItemState> states,
        List<ItemComponent> components,

        @Schema(description = "Names of items to choose from when the word is ambiguous")
        List<String> ask,

        @Schema(description = "Special stream, such as medical or express") @Nullable
        String stream,

        @Schema(description = "Id of the rule that the answer rests on; in full in `rules` or `rule`")
        String ruleId,

        @Schema(description = "Why the city differs") @Nullable
        String note,

        @Schema(description = "It goes in no bin, whatever its category: who takes it instead") @Nullable
        SpecialHandling handling) {}
