package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state of a thing that changes where it goes: 污染, 未喝完. {@code words} are what residents say for it. */
public record SortingState(
        String state,
        List<String> words,
        Category category,
        @Nullable String tip) {
    public SortingState {
        words = words == null ? List.of() : List.copyOf(words);
    }
}
