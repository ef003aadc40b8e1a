package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;

/** One item with the rule that it rests on. */
@Serdeable
public record SortingItemDetail(SortingItem item, SortingRule rule) {}
