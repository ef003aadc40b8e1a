package city.wufei.portal.searchword;

import city.wufei.portal.page.Show;
import city.wufei.portal.table.Csv;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words for a spreadsheet. */
final class WordCsv {

    private WordCsv() {}

    static String of(List<WordRow> rows, Show show) {
        var head = Stream.of(
                        "searchword.column.words",
                        "searchword.column.searches",
                        "searchword.column.last",
                        "searchword.column.answered",
                        "searchword.column.category",
                        "searchword.column.match",
                        "searchword.column.confidence",
                        "searchword.column.now",
                        "searchword.column.aside")
                .map(show::text)
                .toList();
        return Csv.of(head, rows.stream().map(row -> line(row, show)));
    }

    private static List<String> line(WordRow row, Show show) {
        var answered = row.answered();
        return List.of(
                row.words().words(),
                Long.toString(row.words().searches()),
                row.words().lastDay().toString(),
                answered.map(WordRow.Guess::name).orElse(""),
                category(answered),
                answered.map(guess -> show.text("searchword.match." + guess.match()))
                        .orElseGet(() -> show.text("searchword.match.nothing")),
                answered.map(guess -> show.text("searchword.confidence." + guess.confidence()))
                        .orElse(""),
                row.now().map(guess -> guess.name() + " " + category(row.now())).orElse(""),
                row.aside().map(Aside::setBy).orElse(""));
    }

    private static String category(Optional<WordRow.Guess> guess) {
        return guess.flatMap(WordRow.Guess::category)
                .map(category -> category.name())
                .orElse("");
    }
}
