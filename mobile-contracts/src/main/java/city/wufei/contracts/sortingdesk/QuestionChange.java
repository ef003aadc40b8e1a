package city.wufei.contracts.sortingdesk;

import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A question of the development set whose first answer would change. */
@Serdeable
public record QuestionChange(
        String query,
        WasteCategory expected,
        @Nullable SearchAnswer before,
        boolean rightBefore,
        @Nullable SearchAnswer after,
        boolean rightAfter) {}
