package city.wufei.contracts.sortingdesk;

import city.wufei.contracts.sorting.ItemComponent;
import city.wufei.contracts.sorting.ItemState;
import city.wufei.contracts.sorting.SortingRule;
import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as its editor needs it: as it was written, in the packs' words rather than the city's. */
@Serdeable
public record EditorEntry(
        @Schema(example = "FP7FXBAQ0BJ2K") String id,
        @Schema(example = "大棒骨") String name,
        List<String> aliases,
        WasteCategory category,

        @Schema(description = "Finer code, such as paper or battery") @Nullable
        String sub,

        @Nullable String tip,
        List<ItemState> states,
        List<ItemComponent> components,

        @Schema(description = "Names of items to choose from when the word is ambiguous")
        List<String> ask,

        @Schema(description = "Special stream, such as medical or express") @Nullable
        String stream,

        SortingRule rule,

        @Schema(description = "Why it differs") @Nullable String note,

        @Schema(description = "The part of the catalogue that it stands in", example = "厨房")
        String theme,

        @Schema(description = "The pack that spoke last", example = "shanghai")
        String layer,

        @Schema(description = "Editors of the district have added or changed it")
        boolean edited) {}
