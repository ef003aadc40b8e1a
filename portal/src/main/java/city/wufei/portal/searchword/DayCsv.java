package city.wufei.portal.searchword;

import city.wufei.contracts.staff.SearchDay;
import city.wufei.contracts.staff.WordsCount;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.Csv;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days for a spreadsheet. */
final class DayCsv {

    private DayCsv() {}

    static String of(List<SearchDay> days, Show show) {
        var ways = DaysSum.ways().keySet().stream().map(way -> "searchword.match." + way);
        var head = Stream.of(
                        Stream.of("searchword.day", "searchword.searches", "searchword.unanswered", "searchword.share"),
                        ways,
                        Stream.of("searchword.top"))
                .flatMap(keys -> keys)
                .map(show::text)
                .toList();
        return Csv.of(head, days.stream().map(DayCsv::line));
    }

    private static List<String> line(SearchDay day) {
        var counts = DaysSum.ways().values().stream().map(way -> Long.toString(way.applyAsLong(day.byMatch())));
        return Stream.of(
                        Stream.of(
                                day.day().toString(),
                                Long.toString(day.searches()),
                                Long.toString(day.unanswered()),
                                DaysSum.percent(day.unanswered(), day.searches()) + "%"),
                        counts,
                        Stream.of(top(day.topWords())))
                .flatMap(cells -> cells)
                .toList();
    }

    private static String top(List<WordsCount> words) {
        return words.stream().map(each -> each.words() + " " + each.searches()).collect(Collectors.joining("、"));
    }
}
