package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One item with the rule that it rests on. */
@Serdeable
public record SortingItemDetail(
        SortingItem item,
        SortingRule rule,

        @Schema(description = "Items that are of the same kind and alike in name, at most 8, the most alike first")
        List<NamedItem> related) {}
