package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** One item with the rule that it rests on. */
@Serdeable
public record SortingItemDetail(SortingItem item, @Nullable SortingRule rule) {}
