package city.wufei.appapi.paging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page cut from a longer list. {@code cursor} is absent on the last page. */
public record Slice<T>(List<T> items, @Nullable String cursor) {

    /**
     * Cuts a page by a sort key, unique in the list. It starts after the cursor's key even when that line is gone by now, so
     * nothing is shown twice or left out when the list changes between two pages.
     */
    public static <T> Slice<T> of(Stream<T> all, Function<T, String> key, Optional<Cursor> after, int limit) {
        var rest = all.filter(line ->
                        after.isEmpty() || key.apply(line).compareTo(after.get().key()) > 0)
                .sorted(Comparator.comparing(key))
                .limit(limit + 1L)
                .toList();
        return cut(rest, key, limit);
    }

    /** Cuts a page from what was read for it: the limit and one more. */
    public static <T> Slice<T> cut(List<T> oneMore, Function<T, String> key, int limit) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Slice<>(items, new Cursor(key.apply(items.getLast())).text());
    }

    /** The same page of what each line is shown as. */
    public <R> Slice<R> map(Function<T, R> shown) {
        return new Slice<>(items.stream().map(shown).toList(), cursor);
    }
}
