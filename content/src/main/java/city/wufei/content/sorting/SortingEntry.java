package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that residents throw away, as it holds in one city or district after its layers are composed. {@code id} is made
 * from the name and is the same in every city. {@code ask}: the word is ambiguous, and these entries are offered instead
 * of an answer. {@code layer} is the pack that spoke last; {@code note} says why it differs.
 */
public record SortingEntry(
        String id,
        String name,
        List<String> aliases,
        Category category,
        @Nullable String sub,
        @Nullable String tip,
        List<SortingState> states,
        List<SortingComponent> components,
        List<String> ask,
        @Nullable String stream,
        SortingRule rule,
        @Nullable String note,
        String theme,
        String layer) {
    public SortingEntry {
        aliases = List.copyOf(aliases);
        states = List.copyOf(states);
        components = List.copyOf(components);
        ask = List.copyOf(ask);
    }

    /** The id that an entry of that name has, in whatever city. */
    public static String idOf(String name) {
        return EntryComposition.id(name);
    }

    /** Whether the word alone does not decide, so that the resident chooses from {@link #ask()}. */
    public boolean isAmbiguous() {
        return !ask.isEmpty();
    }
}
