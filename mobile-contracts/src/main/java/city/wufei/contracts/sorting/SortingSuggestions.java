package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Names to offer, the likeliest first; empty when nothing begins so. */
@Serdeable
public record SortingSuggestions(List<SortingSuggestion> items) {}
