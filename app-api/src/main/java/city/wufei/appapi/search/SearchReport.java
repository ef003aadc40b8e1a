package city.wufei.appapi.search;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.contracts.sorting.MatchKind;
import city.wufei.contracts.sorting.WasteCategory;
import city.wufei.contracts.staff.ConfidenceBand;
import city.wufei.contracts.staff.SearchGuess;
import city.wufei.contracts.staff.SearchedWords;
import city.wufei.contracts.staff.SearchedWordsPage;
import city.wufei.contracts.staff.SearchesShown;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells editors which words residents search for, how they were answered, and how they would be answered now. */
@Singleton
final class SearchReport {

    private final SearchCountRepository repository;
    private final Transactions transactions;
    private final Districts districts;
    private final Clock clock;

    SearchReport(SearchCountRepository repository, Transactions transactions, Districts districts, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.districts = districts;
        this.clock = clock;
    }

    /** What is asked for: words of some days that contain a text. */
    record Wanted(int days, SearchesShown show, String text) {

        /** Answers of these kinds, or of these confidences. */
        List<String> foundBy() {
            return FoundBy.codes(
                    switch (show) {
                        case MISSED -> Set.of(FoundBy.NOTHING);
                        case WEAK -> FoundBy.GUESSED;
                        case ALL -> Set.of(FoundBy.values());
                    });
        }

        List<String> confidence() {
            return switch (show) {
                case MISSED, ALL -> List.of(Confidence.NONE.code());
                case WEAK -> List.of(Confidence.MEDIUM.code(), Confidence.LOW.code());
            };
        }

        String like() {
            return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        }
    }

    /** A page of words, the most searched for first. */
    SearchedWordsPage words(String district, Wanted wanted, Optional<Cursor> cursor, int limit) {
        var to = DistrictTime.day(clock.instant());
        var from = to.minusDays(wanted.days - 1L);
        var after = cursor.map(After::of).orElse(After.NOTHING);
        var read = transactions.read(() -> {
            var rows = repository.words(
                    district,
                    from,
                    to,
                    wanted.like(),
                    wanted.foundBy(),
                    wanted.confidence(),
                    after.searches,
                    after.words,
                    limit + 1);
            var page = Slice.cut(rows, row -> row.searches() + " " + row.words(), limit);
            return new Read(page, answers(district, wanted, from, to, page.items()));
        });
        var shown = read.page.map(row -> line(district, row, read.answers.get(row.words())));
        return new SearchedWordsPage(district, from, to, shown.items(), shown.cursor());
    }

    /** What the database has to say; how words would be answered now is found without it. */
    private record Read(Slice<WordsCountRow> page, Map<String, SearchCountRow> answers) {}

    /** The last answer to each of the words. */
    private Map<String, SearchCountRow> answers(
            String district, Wanted wanted, LocalDate from, LocalDate to, List<WordsCountRow> rows) {
        var words = rows.stream().map(WordsCountRow::words).toList();
        if (words.isEmpty()) {
            return Map.of();
        }
        return repository.answers(district, from, to, words, wanted.foundBy(), wanted.confidence()).stream()
                .collect(Collectors.toMap(SearchCountRow::words, row -> row, (earlier, later) -> later));
    }

    private SearchedWords line(String district, WordsCountRow row, @Nullable SearchCountRow answer) {
        return new SearchedWords(
                row.words(),
                row.searches(),
                row.lastDay(),
                answer == null ? null : answered(answer),
                now(district, row.words()));
    }

    private static @Nullable SearchGuess answered(SearchCountRow row) {
        var match = FoundBy.ofCode(row.foundBy()).match();
        if (match == null) {
            return null;
        }
        return new SearchGuess(
                row.entryId(),
                row.entryName(),
                WasteCategory.valueOf(row.category().toUpperCase(Locale.ROOT)),
                match,
                ConfidenceBand.valueOf(row.confidence().toUpperCase(Locale.ROOT)));
    }

    private @Nullable SearchGuess now(String district, String words) {
        return districts.library().index(district).stream()
                .flatMap(index -> index.search(words, 1).stream())
                .findFirst()
                .map(hit -> new SearchGuess(
                        hit.entry().id(),
                        hit.entry().name(),
                        WasteCategory.valueOf(hit.category().name()),
                        MatchKind.valueOf(hit.match().name()),
                        ConfidenceBand.valueOf(Confidence.of(hit.confidence()).name())))
                .orElse(null);
    }

    /** The line that the last page ended with. */
    private record After(long searches, String words) {

        static final After NOTHING = new After(Long.MAX_VALUE, "");

        static After of(Cursor cursor) {
            var parts = cursor.key().split(" ", 2);
            return Stream.of(parts[0])
                    .filter(number -> parts.length == 2 && number.matches("\\d{1,18}"))
                    .map(number -> new After(Long.parseLong(number), parts[1]))
                    .findFirst()
                    .orElse(NOTHING);
        }
    }
}
