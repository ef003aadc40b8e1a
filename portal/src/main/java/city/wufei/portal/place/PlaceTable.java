package city.wufei.portal.place;

import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The table of places, in memory: a district has hundreds of them, not millions. */
final class PlaceTable {

    /** The parameters that narrow the table, beside the words. */
    static final List<String> FILTERS = List.of("type", "subdistrict", "poster", "state");

    private PlaceTable() {}

    /** The page that was asked for. */
    static PageOf<PlaceRow> page(List<PlaceRow> rows, TableQuery query) {
        return PageOf.cut(find(rows, query), query);
    }

    /** Everything that the search and the filters let through, in the asked order. */
    static List<PlaceRow> find(List<PlaceRow> rows, TableQuery query) {
        return rows.stream().filter(wanted(query)).sorted(order(query)).toList();
    }

    private static Predicate<PlaceRow> wanted(TableQuery query) {
        Predicate<PlaceRow> words = row -> row.matches(query.text());
        return words.and(row -> is(query.filter("type"), row.place().type().code()))
                .and(row -> is(query.filter("subdistrict"), row.place().subdistrict()))
                .and(row -> is(query.filter("poster"), row.posterState()))
                .and(row -> is(query.filter("state"), row.state()));
    }

    private static boolean is(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }

    /** Rows that are equal in the asked column stay in the order of subdistricts and ids. */
    private static Comparator<PlaceRow> order(TableQuery query) {
        var fallback = Comparator.comparing((PlaceRow row) -> row.place().subdistrict())
                .thenComparing(row -> row.place().id());
        var chinese = Collator.getInstance(Locale.CHINA);
        Comparator<PlaceRow> column = switch (query.sort()) {
            case "name" -> Comparator.comparing(row -> row.place().name(), chinese);
            case "type" -> Comparator.comparing(row -> row.place().type());
            case "state" -> Comparator.comparingInt(row -> PlaceRow.STATES.indexOf(row.state()));
            case "subdistrict" -> Comparator.comparing(PlaceRow::subdistrict, chinese);
            case "checkins" -> Comparator.comparing(row -> row.checkIns().orElse(-1L));
            case "printed" -> Comparator.comparing(row -> row.printedAt().orElse(Instant.MIN));
            default -> (_, _) -> 0;
        };
        return (query.descending() ? column.reversed() : column).thenComparing(fallback);
    }
}
