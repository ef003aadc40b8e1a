package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import org.jspecify.annotations.Nullable;

/**
 * An entry that answers a query. {@code confidence} is between 0 and 1; {@code state} is the entry's state that the
 * resident's words name, or null.
 */
public record SortingHit(
        SortingEntry entry,
        Match match,
        double confidence,
        @Nullable SortingState state) {
    /** Where the thing goes in the state that was asked for. */
    public Category category() {
        return state == null ? entry.category() : state.category();
    }

    /** What to mind, in the state that was asked for. */
    public @Nullable String tip() {
        return state == null || state.tip() == null ? entry.tip() : state.tip();
    }
}
