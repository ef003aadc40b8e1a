package city.wufei.appapi.practice;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.resident.Residents;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.contracts.me.MyPracticeMiss;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Remembers what residents got wrong, until they get it right. */
@Singleton
public final class PracticeMisses {

    /** Of one resident; the oldest go first. */
    static final int MOST = 200;

    private final PracticeMissRepository repository;
    private final Residents residents;
    private final Transactions transactions;
    private final Clock clock;

    PracticeMisses(PracticeMissRepository repository, Residents residents, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.residents = residents;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ids of what the resident got wrong, the first missed first. */
    List<String> of(Resident resident) {
        return transactions.read(() -> rows(resident)).stream()
                .map(PracticeMissRow::itemId)
                .toList();
    }

    /** Keeps what was wrong now, and no longer what was right; false where the resident is gone. */
    boolean note(Resident resident, List<SortingEntry> wrong, List<SortingEntry> right) {
        return transactions.inTransaction(() -> {
            if (!residents.isHeld(resident)) {
                return false;
            }
            var missed = rows(resident, wrong);
            if (!missed.isEmpty()) {
                repository.remember(missed);
            }
            var over = over(resident, right);
            if (!over.isEmpty()) {
                repository.forget(resident.district(), resident.id(), over);
            }
            return true;
        });
    }

    /** Everything that a resident got wrong. Joins the caller's transaction. */
    public List<MyPracticeMiss> allOf(Resident resident) {
        return rows(resident).stream().map(PracticeMissRow::shown).toList();
    }

    /** Removes what a resident got wrong. Joins the caller's transaction. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
    }

    private List<PracticeMissRow> rows(Resident resident) {
        return repository.of(resident.district(), resident.id());
    }

    private List<PracticeMissRow> rows(Resident resident, List<SortingEntry> wrong) {
        var now = DistrictTime.millis(clock.instant());
        return wrong.stream()
                .sorted(Comparator.comparing(SortingEntry::id))
                .map(entry -> new PracticeMissRow(resident.district(), resident.id(), entry.id(), entry.name(), now))
                .toList();
    }

    /** What need not be asked again, and the oldest where there are too many. */
    private List<String> over(Resident resident, List<SortingEntry> right) {
        var kept = rows(resident).stream().map(PracticeMissRow::itemId).toList();
        var known = right.stream().map(SortingEntry::id).filter(kept::contains);
        return Stream.concat(known, kept.stream().limit(Math.max(0, kept.size() - MOST)))
                .distinct()
                .toList();
    }
}
