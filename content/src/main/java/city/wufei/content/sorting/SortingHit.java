package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import org.jspecify.annotations.Nullable;

/**
 * An entry that answers a query. {@code confidence} is between 0 and 1; {@code state} is the entry's state that the
 * resident's words name, or null. Of an inference, {@code entry} is only the one that is most like the query, and
 * {@code inferred} is the answer.
 */
public record SortingHit(
        SortingEntry entry,
        Match match,
        double confidence,
        @Nullable SortingState state,
        @Nullable Inferred inferred) {
    static SortingHit of(SortingEntry entry, Match match, double confidence, @Nullable SortingState state) {
        return new SortingHit(entry, match, confidence, state, null);
    }

    /** Where the thing goes in the state that was asked for. */
    public Category category() {
        if (inferred != null) {
            return inferred.category();
        }
        return state == null ? entry.category() : state.category();
    }

    /** What to mind, in the state that was asked for; an inference has nothing to say. */
    public @Nullable String tip() {
        if (inferred != null) {
            return null;
        }
        return state == null || state.tip() == null ? entry.tip() : state.tip();
    }
}
