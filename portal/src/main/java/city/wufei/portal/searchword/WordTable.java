package city.wufei.portal.searchword;

import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The table of words, in memory: there are a thousand at most. */
final class WordTable {

    private WordTable() {}

    /** The page that was asked for. */
    static PageOf<WordRow> page(List<WordRow> rows, TableQuery query) {
        return PageOf.cut(sorted(rows, query), query);
    }

    /** In the asked order; else as app-api gives them, the most searched for first. */
    static List<WordRow> sorted(List<WordRow> rows, TableQuery query) {
        var chinese = Collator.getInstance(Locale.CHINA);
        Comparator<WordRow> column = switch (query.sort()) {
            case "words" -> Comparator.comparing(row -> row.words().words(), chinese);
            case "searches" -> Comparator.comparingLong(row -> row.words().searches());
            case "last" -> Comparator.comparing(row -> row.words().lastDay());
            default -> (_, _) -> 0;
        };
        return rows.stream()
                .sorted(query.descending() ? column.reversed() : column)
                .toList();
    }
}
