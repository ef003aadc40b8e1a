package city.wufei.appapi.search;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.contracts.staff.SearchDay;
import city.wufei.contracts.staff.SearchFigures;
import city.wufei.contracts.staff.SearchesByMatch;
import city.wufei.contracts.staff.WordsCount;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts searches by day for staff. */
@Singleton
final class SearchDays {

    private static final int TOP = 5;
    private static final double PRECISION = 10_000;

    private final SearchCountRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    SearchDays(SearchCountRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The last days, today included. */
    SearchFigures figures(String district, int days) {
        var to = DistrictTime.day(clock.instant());
        var from = to.minusDays(days - 1L);
        return transactions.read(() -> {
            var counts = repository.byDay(district, from, to).stream()
                    .collect(Collectors.groupingBy(
                            DayCountRow::day,
                            Collectors.toMap(row -> FoundBy.ofCode(row.foundBy()), DayCountRow::searches)));
            var top = repository.topWords(district, from, to, TOP).stream()
                    .collect(Collectors.groupingBy(
                            TopWordsRow::day,
                            Collectors.mapping(
                                    row -> new WordsCount(row.words(), row.searches()), Collectors.toList())));
            return new SearchFigures(
                    district,
                    from,
                    to,
                    from.datesUntil(to.plusDays(1))
                            .map(day -> day(day, counts.getOrDefault(day, Map.of()), top.getOrDefault(day, List.of())))
                            .toList());
        });
    }

    private static SearchDay day(LocalDate day, Map<FoundBy, Long> counts, List<WordsCount> top) {
        var searches = counts.values().stream().mapToLong(Long::longValue).sum();
        var unanswered = count(counts, FoundBy.NOTHING);
        var share = searches == 0 ? 0 : Math.round(PRECISION * unanswered / searches) / PRECISION;
        return new SearchDay(day, searches, unanswered, share, byMatch(counts), top);
    }

    private static SearchesByMatch byMatch(Map<FoundBy, Long> counts) {
        return new SearchesByMatch(
                count(counts, FoundBy.EXACT),
                count(counts, FoundBy.ALIAS),
                count(counts, FoundBy.PREFIX),
                count(counts, FoundBy.PINYIN),
                count(counts, FoundBy.INITIALS),
                count(counts, FoundBy.FUZZY),
                count(counts, FoundBy.INFERRED));
    }

    private static long count(Map<FoundBy, Long> counts, FoundBy foundBy) {
        return counts.getOrDefault(foundBy, 0L);
    }
}
