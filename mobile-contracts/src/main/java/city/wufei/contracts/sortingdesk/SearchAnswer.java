package city.wufei.contracts.sortingdesk;

import city.wufei.contracts.sorting.MatchKind;
import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One answer to a search, in short. */
@Serdeable
public record SearchAnswer(
        String id,
        String name,

        @Schema(description = "The state that the words named") @Nullable
        String state,

        WasteCategory category,
        MatchKind match,
        @Schema(description = "0 to 1") double confidence,

        @Schema(description = "The word is asked back about")
        boolean ambiguous) {}
