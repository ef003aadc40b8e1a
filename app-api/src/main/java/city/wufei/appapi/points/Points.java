package city.wufei.appapi.points;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.points.PointsBalance;
import city.wufei.contracts.points.PointsEntry;
import city.wufei.contracts.points.PointsReason;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The ledger of points. What joins the caller's transaction says so. */
@Singleton
public final class Points {

    private final PointsRepository repository;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Points(PointsRepository repository, Transactions transactions, Ids ids, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Enters points for a deed and credits the balance. Joins the caller's transaction. A deed is paid once:
     * the same reason and reference again fail on the unique key.
     *
     * @param rule which published rule gave the number
     */
    public void award(Resident resident, int points, PointsReason reason, long reference, String rule, Instant at) {
        repository.enter(resident.district(), ids.next(), resident.id(), points, column(reason), reference, rule, at);
        repository.credit(resident.district(), resident.id(), points);
    }

    /** The balance. Joins the caller's transaction. */
    public int balanceOf(Resident resident) {
        return repository.balance(resident.district(), resident.id()).orElse(0);
    }

    /** Everything in the ledger, newest first. Joins the caller's transaction. */
    public List<PointsEntry> allOf(Resident resident) {
        return repository.entries(resident.district(), resident.id(), Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(Points::shown)
                .toList();
    }

    /** Removes ledger and balance. Joins the caller's transaction. */
    public void forget(Resident resident) {
        repository.forgetEntries(resident.district(), resident.id());
        repository.forgetAccount(resident.district(), resident.id());
    }

    PointsBalance balance(Resident resident) {
        var balance = transactions.read(() -> balanceOf(resident));
        return new PointsBalance(balance, DistrictTime.onTheWire(clock.instant()));
    }

    Slice<PointsEntry> entries(Resident resident, long before, int limit) {
        var rows = transactions.read(() -> repository.entries(resident.district(), resident.id(), before, limit + 1));
        return Slice.cut(rows, row -> Ids.text(row.id()), limit).map(Points::shown);
    }

    private static PointsEntry shown(EntryRow row) {
        return new PointsEntry(
                Ids.text(row.id()),
                row.points(),
                PointsReason.valueOf(row.reason().toUpperCase(Locale.ROOT)),
                Ids.text(row.referenceId()),
                row.rule(),
                DistrictTime.onTheWire(row.madeAt()));
    }

    private static String column(PointsReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
