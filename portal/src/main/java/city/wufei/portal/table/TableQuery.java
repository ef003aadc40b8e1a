package city.wufei.portal.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a table was asked for by the query parameters {@code q}, {@code sort}, {@code desc}, {@code page} and {@code size}.
 * Anything out of range is brought into it, never refused: an old bookmark still opens.
 *
 * @param text what to search for; empty for everything
 * @param sort the column's name; the repository looks it up among those it allows, see {@link #orderBy}
 * @param page from 1
 * @param size rows of a page, 10 to 100
 * @param filters the page's other parameters, kept in every link of the table
 */
public record TableQuery(
        String path, String text, String sort, boolean descending, int page, int size, Map<String, String> filters) {

    private static final int MAX_PAGE = 10_000;

    public TableQuery {
        page = Math.clamp(page, 1, MAX_PAGE);
        size = Math.clamp(size, 10, 100);
        filters = Map.copyOf(filters);
    }

    /** The first page of a table, unfiltered. */
    public static TableQuery everything(String path) {
        return new TableQuery(path, "", "", false, 1, 20, Map.of());
    }

    public int offset() {
        return (page - 1) * size;
    }

    /** The value of a filter; empty when it was not given. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /** Whether anything narrows the table, so that an empty one says "nothing found" instead of "nothing here yet". */
    public boolean isNarrowed() {
        return !text.isEmpty() || filters.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /**
     * The ORDER BY expression for the asked column: one of the given ones, which are code and never input, or the fallback.
     *
     * @param columns from a column's name on the page to its SQL expression
     */
    public String orderBy(Map<String, String> columns, String fallback) {
        var expression = columns.get(sort);
        return expression == null ? fallback : expression + (descending ? " DESC" : " ASC");
    }

    /** The address of this table at another page. */
    public String toPage(int other) {
        return link(sort, descending, other);
    }

    /** The address of this table ordered by a column; asked twice, the order turns. */
    public String toSort(String column) {
        return link(column, column.equals(sort) && !descending, 1);
    }

    /** {@code ascending}, {@code descending} or {@code none}: the column's aria-sort. */
    public String ariaSort(String column) {
        if (!column.equals(sort)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** For {@code LIKE ?}: the wildcards of what was typed are only characters. */
    public static String escapeLike(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private String link(String column, boolean turned, int other) {
        var parameters = new LinkedHashMap<String, String>();
        filters.forEach((name, value) -> put(parameters, name, value));
        put(parameters, "q", text);
        put(parameters, "sort", column);
        put(parameters, "desc", turned ? "true" : "");
        put(parameters, "size", size == 20 ? "" : Integer.toString(size));
        put(parameters, "page", other == 1 ? "" : Integer.toString(other));
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }
}
