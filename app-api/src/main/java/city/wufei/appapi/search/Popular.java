package city.wufei.appapi.search;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.transaction.DatabaseUnavailable;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.district.District;
import city.wufei.content.sorting.SortingEntry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows what each district searched most in the last seven days, today included, as of a minute ago. Only entries of the catalogue,
 * by the catalogue's names: whatever people type, nobody can put words of their own before others. While the database is away,
 * the last known stays.
 */
@Singleton
public class Popular {

    private static final Logger LOG = LoggerFactory.getLogger(Popular.class);
    private static final int DAYS = 7;
    private static final int MOST = 100;

    /** What one or two people searched for is not popular, and maybe theirs alone. */
    private static final int FEWEST_SEARCHES = 3;

    private final SearchCountRepository repository;
    private final Transactions transactions;
    private final Districts districts;
    private final Clock clock;
    private volatile Map<String, List<String>> known = Map.of();

    Popular(SearchCountRepository repository, Transactions transactions, Districts districts, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.districts = districts;
        this.clock = clock;
    }

    /** The district's entries, the most searched first; at most a hundred, maybe none. */
    public List<SortingEntry> of(String district) {
        var catalogue = districts.library().catalogue(district);
        return catalogue.stream()
                .flatMap(entries ->
                        known.getOrDefault(district, List.of()).stream().flatMap(id -> entries.entry(id).stream()))
                .toList();
    }

    /** Asks the database again. */
    @Scheduled(initialDelay = "2s", fixedDelay = "1m")
    public synchronized void refresh() {
        try {
            known = transactions.read(() -> districts.library().districts().stream()
                    .map(District::id)
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), this::read)));
        } catch (DatabaseUnavailable away) {
            LOG.warn("What is searched most stays as it was: {}", away.getMessage());
        }
    }

    private List<String> read(String district) {
        var today = DistrictTime.day(clock.instant());
        return repository
                .popular(
                        district,
                        today.minusDays(DAYS - 1L),
                        today,
                        FoundBy.codes(FoundBy.NAMED),
                        FEWEST_SEARCHES,
                        MOST)
                .stream()
                .map(EntryCountRow::entryId)
                .toList();
    }
}
