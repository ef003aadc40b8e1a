package city.wufei.portal.table;

import java.util.List;
import java.util.function.Function;

/** One page of a table's rows, and how many there are in all. */
public record PageOf<T>(List<T> rows, long total, TableQuery query) {
    public PageOf {
        rows = List.copyOf(rows);
    }

    /** The asked page of rows that are all in memory. */
    public static <T> PageOf<T> cut(List<T> all, TableQuery query) {
        return new PageOf<>(
                all.stream().skip(query.offset()).limit(query.size()).toList(), all.size(), query);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The number of the last page, at least 1. */
    public int pages() {
        return (int) Math.max(1, Math.ceilDiv(total, query.size()));
    }

    public boolean hasPrevious() {
        return query.page() > 1;
    }

    public boolean hasNext() {
        return query.page() < pages();
    }

    /** The number of the first row shown, from 1; 0 when there is none. */
    public long firstRow() {
        return rows.isEmpty() ? 0 : query.offset() + 1L;
    }

    public long lastRow() {
        return query.offset() + (long) rows.size();
    }

    /** The same page of other values. */
    public <R> PageOf<R> map(Function<? super T, ? extends R> change) {
        return new PageOf<>(rows.stream().<R>map(change).toList(), total, query);
    }
}
