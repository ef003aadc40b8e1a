package city.wufei.appapi.points;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.resident.HelpCode;
import city.wufei.appapi.resident.Residents;
import city.wufei.appapi.session.StaffMember;
import city.wufei.appapi.transaction.DatabaseFailure;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.points.PointsReason;
import city.wufei.contracts.staff.EntryMade;
import city.wufei.contracts.staff.ResidentPoints;
import city.wufei.contracts.staff.StaffEntry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A resident's ledger as staff of the district read it and put it right. */
@Singleton
final class PointsDesk {

    private final PointsRepository repository;
    private final Residents residents;
    private final Expiry expiry;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    PointsDesk(
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

    Optional<ResidentPoints> account(String district, HelpCode code) {
        return transactions.read(() -> residents.withHelpCode(district, code).map(known -> {
            var balance = repository.balance(district, known.id()).orElse(0);
            var ending = expiry.noticed(district, known.id(), balance);
            return new ResidentPoints(code.text(), DistrictTime.onTheWire(known.since()), balance, ending.orElse(null));
        }));
    }

    /** A page, newest first; empty when the district has no such resident. */
    Optional<Slice<StaffEntry>> entries(String district, HelpCode code, long before, int limit) {
        return transactions.read(() -> residents.withHelpCode(district, code).map(known -> {
            var rows = repository.entries(district, known.id(), before, limit + 1);
            var reversed = reversals(district, rows);
            return Slice.cut(rows, row -> Ids.text(row.id()), limit).map(row -> seen(row, reversed.get(row.id())));
        }));
    }

    /** Takes back what an entry gave and is still there, once. */
    DeskOutcome reverse(StaffMember member, HelpCode code, long entry, String note) {
        return forResident(
                member.district(),
                code,
                resident -> repository
                        .entry(member.district(), entry)
                        .filter(row -> row.residentId() == resident)
                        .map(award -> reverse(member, award, note))
                        .orElseGet(DeskOutcome.Unknown::new));
    }

    /** Adds to a balance, or takes from it what is there; the same request number again is what was done. */
    DeskOutcome correct(StaffMember member, HelpCode code, int points, long request, String note) {
        return forResident(member.district(), code, resident -> correct(member, resident, points, request, note));
    }

    /**
     * Runs a deed in one transaction that first holds the resident: whoever comes at the same time waits, and then reads what
     * this one wrote.
     */
    private DeskOutcome forResident(String district, HelpCode code, LongFunction<DeskOutcome> deed) {
        return transactions
                .read(() -> residents.withHelpCode(district, code))
                .map(known -> transactions.inTransaction(() ->
                        residents.isHeld(district, known.id()) ? deed.apply(known.id()) : new DeskOutcome.Unknown()))
                .orElseGet(DeskOutcome.Unknown::new);
    }

    private DeskOutcome reverse(StaffMember member, EntryRow award, String note) {
        if (!award.isAward()) {
            return new DeskOutcome.NotReversible();
        }
        var balance =
                repository.heldBalance(member.district(), award.residentId()).orElse(0);
        var taken = Math.min(balance, award.points());
        var reversal = row(
                member,
                award.residentId(),
                -taken,
                PointsReason.REVERSAL,
                award.id(),
                award.rule(),
                award.counter(),
                note);
        if (!DatabaseFailure.isFirst(() -> repository.enter(reversal))) {
            return new DeskOutcome.AlreadyReversed();
        }
        repository.debit(member.district(), award.residentId(), taken);
        return made(reversal, balance - taken);
    }

    private DeskOutcome correct(StaffMember member, long resident, int points, long request, String note) {
        var district = member.district();
        var balance = repository.heldBalance(district, resident).orElse(0);
        var before = repository.referringTo(district, EntryRow.word(PointsReason.CORRECTION), request);
        if (before.isPresent()) {
            return before.filter(row -> row.residentId() == resident)
                    .map(row -> made(row, balance))
                    .orElseGet(DeskOutcome.Unknown::new);
        }
        if (balance + points < 0) {
            return new DeskOutcome.TooFew(balance, -points - balance);
        }
        var counter = Account.CORRECTION.word();
        var correction =
                row(member, resident, points, PointsReason.CORRECTION, request, EntryRow.BY_STAFF, counter, note);
        repository.enter(correction);
        if (points > 0) {
            repository.credit(district, resident, points);
        } else {
            repository.debit(district, resident, -points);
        }
        return made(correction, balance + points);
    }

    private EntryRow row(
            StaffMember member,
            long resident,
            int points,
            PointsReason reason,
            long reference,
            String rule,
            String counter,
            String note) {
        return new EntryRow(
                member.district(),
                ids.next(),
                resident,
                points,
                EntryRow.word(reason),
                reference,
                rule,
                DistrictTime.millis(clock.instant()),
                counter,
                note,
                member.id());
    }

    private Map<Long, Long> reversals(String district, List<EntryRow> rows) {
        var awards = rows.stream().filter(EntryRow::isAward).map(EntryRow::id).toList();
        return awards.isEmpty()
                ? Map.of()
                : repository.reversals(district, awards).stream()
                        .collect(Collectors.toMap(ReversalRow::entry, ReversalRow::reversal));
    }

    private static DeskOutcome made(EntryRow row, int balance) {
        return new DeskOutcome.Made(new EntryMade(seen(row, null), balance));
    }

    private static StaffEntry seen(EntryRow row, @Nullable Long reversal) {
        return new StaffEntry(
                row.shown(),
                row.counter(),
                reversal == null && row.isAward(),
                reversal == null ? null : Ids.text(reversal),
                row.madeBy());
    }
}
