package city.wufei.appapi.points;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.resident.Residents;
import city.wufei.appapi.transaction.DatabaseFailure;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.points.PointsBalance;
import city.wufei.contracts.points.PointsEntry;
import city.wufei.contracts.points.PointsReason;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The ledger of points. Each entry is a whole transfer between a resident's account and one of the district's ({@code Account}),
 * so that all accounts together are nought; the resident's balance is kept beside it. What joins the caller's transaction says so.
 */
@Singleton
public final class Points {

    private final PointsRepository repository;
    private final Residents residents;
    private final Expiry expiry;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Points(
            PointsRepository repository,
            Residents residents,
            Expiry expiry,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.residents = residents;
        this.expiry = expiry;
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
        enter(resident, points, reason, reference, rule, at, Account.POOL);
        repository.credit(resident.district(), resident.id(), points);
    }

    /**
     * Takes points from the balance for something that they are given for, or takes nothing where the balance does not reach. Joins
     * the caller's transaction. One deed spends once: the same reason and reference again fail on the unique key.
     *
     * @param points 1 or more
     * @param reference id of the redemption
     * @param rule what named the price: pack, id and version
     */
    public SpendOutcome spend(
            Resident resident, int points, PointsReason reason, long reference, String rule, Instant at) {
        if (points < 1) {
            throw new IllegalArgumentException("nobody spends " + points);
        }
        if (repository.debit(resident.district(), resident.id(), points) == 0) {
            var balance =
                    repository.heldBalance(resident.district(), resident.id()).orElse(0);
            return new SpendOutcome.TooFew(balance, points - balance);
        }
        enter(resident, -points, reason, reference, rule, at, Account.REWARD);
        return new SpendOutcome.Spent();
    }

    /**
     * Gives back what a redemption took, to whom it was taken from: once, however often it is asked for. Joins the caller's transaction.
     *
     * @param reference id of the redemption
     * @return whether this call gave it back; not where it was given back before, or the resident is gone
     */
    public boolean giveBack(String district, long reference, Instant at) {
        var found = repository.referringTo(district, EntryRow.word(PointsReason.REDEMPTION), reference);
        if (found.isEmpty() || !residents.isHeld(district, found.get().residentId())) {
            return false;
        }
        var spent = found.get();
        var returned = new EntryRow(
                district,
                ids.next(),
                spent.residentId(),
                -spent.points(),
                EntryRow.word(PointsReason.REDEMPTION_RETURNED),
                reference,
                spent.rule(),
                at,
                spent.counter(),
                null,
                null);
        var isFirst = DatabaseFailure.isFirst(() -> repository.enter(returned));
        if (isFirst) {
            repository.credit(district, spent.residentId(), returned.points());
        }
        return isFirst;
    }

    /** The balance. Joins the caller's transaction. */
    public int balanceOf(Resident resident) {
        return repository.balance(resident.district(), resident.id()).orElse(0);
    }

    /** Everything in the ledger, newest first. Joins the caller's transaction. */
    public List<PointsEntry> allOf(Resident resident) {
        return repository.entries(resident.district(), resident.id(), Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(EntryRow::shown)
                .toList();
    }

    /**
     * Removes the balance, and the resident from the ledger: the entries stay as nobody's, so that the district's accounts stay right.
     * Joins the caller's transaction, after it held the resident.
     */
    public void forget(Resident resident) {
        var left = repository.heldBalance(resident.district(), resident.id()).orElse(0);
        if (left > 0) {
            var id = ids.next();
            repository.enter(new EntryRow(
                    resident.district(),
                    id,
                    resident.id(),
                    -left,
                    Account.FORGOTTEN.word(),
                    id,
                    "",
                    DistrictTime.millis(clock.instant()),
                    Account.FORGOTTEN.word(),
                    null,
                    null));
        }
        repository.forgetEntries(resident.district(), resident.id());
        repository.forgetAccount(resident.district(), resident.id());
    }

    PointsBalance balance(Resident resident) {
        return transactions.read(() -> {
            var balance = balanceOf(resident);
            var ending = expiry.noticed(resident.district(), resident.id(), balance);
            return new PointsBalance(balance, DistrictTime.onTheWire(clock.instant()), ending.orElse(null));
        });
    }

    Slice<PointsEntry> entries(Resident resident, long before, int limit) {
        var rows = transactions.read(() -> repository.entries(resident.district(), resident.id(), before, limit + 1));
        return Slice.cut(rows, row -> Ids.text(row.id()), limit).map(EntryRow::shown);
    }

    private void enter(
            Resident resident,
            int points,
            PointsReason reason,
            long reference,
            String rule,
            Instant at,
            Account counter) {
        repository.enter(new EntryRow(
                resident.district(),
                ids.next(),
                resident.id(),
                points,
                EntryRow.word(reason),
                reference,
                rule,
                at,
                counter.word(),
                null,
                null));
    }
}
