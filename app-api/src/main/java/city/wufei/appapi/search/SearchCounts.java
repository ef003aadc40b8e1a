package city.wufei.appapi.search;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.transaction.DatabaseUnavailable;
import city.wufei.appapi.transaction.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts searches in memory and adds them to the table every ten seconds, and at the end: a search never waits for the database.
 * What cannot be written while the database is away is written when it is back; what happens in the last seconds before a crash is
 * lost. Different words of a day are bounded, and beyond that only how they were answered is counted.
 */
@Singleton
public class SearchCounts {

    private static final Logger LOG = LoggerFactory.getLogger(SearchCounts.class);

    /** Different words, and answers, that an instance counts apart: some 15 MB at most. */
    static final int MOST_COUNTED_APART = 50_000;

    private static final int ROWS_OF_A_BATCH = 1_000;
    private static final int DAYS_KEPT = 400;

    private final Map<DayOf, LongAdder> counts = new ConcurrentHashMap<>();
    private final SearchCountRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    SearchCounts(SearchCountRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record DayOf(LocalDate day, Searched searched) {

        SearchCountRow row(long searches) {
            return new SearchCountRow(
                    searched.district(),
                    day,
                    searched.words(),
                    searched.foundBy().code(),
                    searched.entryId(),
                    searched.entryName(),
                    searched.category(),
                    searched.confidence().code(),
                    searches);
        }
    }

    /** Counts one search. */
    public void count(Searched searched) {
        var key = new DayOf(DistrictTime.day(clock.instant()), searched);
        var known = counts.get(key);
        if (known == null) {
            var wanted = counts.size() < MOST_COUNTED_APART ? key : new DayOf(key.day, searched.withoutWords());
            known = counts.computeIfAbsent(wanted, ignored -> new LongAdder());
        }
        known.increment();
    }

    /** Writes what was counted since the last time. */
    @Scheduled(initialDelay = "10s", fixedDelay = "10s")
    public synchronized void write() {
        forgetEarlierDays();
        var counted = new ArrayList<>(counts.entrySet());
        for (int from = 0; from < counted.size(); from += ROWS_OF_A_BATCH) {
            if (!isWritten(counted.subList(from, Math.min(from + ROWS_OF_A_BATCH, counted.size())))) {
                return;
            }
        }
    }

    /** A method of its own: one that is called at the end is not called by the clock. */
    @PreDestroy
    void close() {
        write();
    }

    /** Removes a batch of rows that are older than 400 days; how many those were. Joins the caller's transaction. */
    public int removeOld() {
        return repository.removeBefore(DistrictTime.day(clock.instant()).minusDays(DAYS_KEPT));
    }

    /** In the order of the key: two instances that write the same rows wait for each other instead of dying. */
    private boolean isWritten(List<Map.Entry<DayOf, LongAdder>> counted) {
        var taken = counted.stream()
                .map(count -> count.getKey().row(count.getValue().sumThenReset()))
                .filter(row -> row.searches() > 0)
                .sorted(SearchCountRow.BY_KEY)
                .toList();
        try {
            if (!taken.isEmpty()) {
                transactions.inTransaction(() -> {
                    repository.add(taken);
                    return taken.size();
                });
            }
            return true;
        } catch (RuntimeException failed) {
            putBack(taken);
            LOG.warn("Searches are counted on in memory, they cannot be written: {}", failed.getMessage());
            if (failed instanceof DatabaseUnavailable) {
                return false;
            }
            throw failed;
        }
    }

    private void putBack(List<SearchCountRow> rows) {
        for (var row : rows) {
            counts.computeIfAbsent(new DayOf(row.day(), row.searched()), ignored -> new LongAdder())
                    .add(row.searches());
        }
    }

    /** What is written of a day that is over is not counted any more. */
    private void forgetEarlierDays() {
        var today = DistrictTime.day(clock.instant());
        counts.entrySet()
                .removeIf(count ->
                        count.getKey().day.isBefore(today) && count.getValue().sum() == 0);
    }
}
