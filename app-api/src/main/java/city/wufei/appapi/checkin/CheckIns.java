package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.idempotency.Claim;
import city.wufei.appapi.idempotency.IdempotencyKeys;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.points.Points;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.content.place.Place;
import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.checkin.CheckInReceipt;
import city.wufei.contracts.checkin.CheckInRequest;
import city.wufei.contracts.points.PointsReason;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts check-ins. */
@Singleton
public final class CheckIns {

    private final CheckInRepository repository;
    private final Points points;
    private final IdempotencyKeys keys;
    private final Districts districts;
    private final CheckInSettings settings;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    CheckIns(
            CheckInRepository repository,
            Points points,
            IdempotencyKeys keys,
            Districts districts,
            CheckInSettings settings,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.points = points;
        this.keys = keys;
        this.districts = districts;
        this.settings = settings;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Counts a scan: the check-in, its entry in the ledger and the answer under the key are written together. */
    CheckInOutcome checkIn(Resident resident, CheckInRequest request, Optional<String> key) {
        return transactions.inTransaction(undo -> {
            var outcome = switch (keys.claim(resident, key, request, CheckInReceipt.class)) {
                case Claim.Answered<CheckInReceipt>(var receipt) -> new CheckInOutcome.Counted(receipt);
                case Claim.UsedOtherwise<CheckInReceipt>() -> new CheckInOutcome.KeyUsedOtherwise();
                case Claim.Fresh<CheckInReceipt>() -> judge(resident, request, key);
            };
            if (!(outcome instanceof CheckInOutcome.Counted)) {
                undo.everything();
            }
            return outcome;
        });
    }

    Slice<CheckIn> of(Resident resident, long before, int limit) {
        var rows = transactions.read(() -> repository.of(resident.district(), resident.id(), before, limit + 1));
        return Slice.cut(rows, row -> Ids.text(row.id()), limit).map(CheckInRow::shown);
    }

    /** Every check-in of a resident, newest first. Joins the caller's transaction. */
    public List<CheckIn> allOf(Resident resident) {
        return repository.of(resident.district(), resident.id(), Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(CheckInRow::shown)
                .toList();
    }

    /** Leaves the counts of places and takes the resident out of them. Joins the caller's transaction. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
    }

    private CheckInOutcome judge(Resident resident, CheckInRequest request, Optional<String> key) {
        var now = DistrictTime.millis(clock.instant());
        var occurredAt = request.occurredAt() == null
                ? now
                : DistrictTime.millis(request.occurredAt().toInstant());
        return switch (ScannedSite.of(request.code(), resident.district(), districts.library())) {
            case ScannedSite.Closed(var why) -> why;
            case ScannedSite.Open(var district, var place, var madeAt)
            when !settings.allows(occurredAt, madeAt, now) -> new CheckInOutcome.ClockOff();
            case ScannedSite.Open(var district, var place, var madeAt) ->
                count(resident, row(resident, place, request, occurredAt, now), key);
        };
    }

    private CheckInOutcome count(Resident resident, CheckInRow row, Optional<String> key) {
        if (!repository.count(row)) {
            return countedBefore(resident, row, key);
        }
        var balance = points.award(
                resident, row.points(), PointsReason.CHECK_IN, row.id(), "place:" + row.placeId(), row.countedAt());
        return counted(resident, new CheckInReceipt(row.shown(), balance), key);
    }

    /** The same nonce is the same check-in: it is shown again, however often it comes. */
    private CheckInOutcome countedBefore(Resident resident, CheckInRow row, Optional<String> key) {
        return Optional.ofNullable(row.nonce())
                .flatMap(nonce -> repository.withNonce(resident.district(), resident.id(), nonce))
                .map(earlier -> new CheckInReceipt(earlier.shown(), points.balanceOf(resident)))
                .map(receipt -> counted(resident, receipt, key))
                .orElseGet(CheckInOutcome.AlreadyCounted::new);
    }

    private CheckInOutcome counted(Resident resident, CheckInReceipt receipt, Optional<String> key) {
        keys.keep(resident, key, receipt);
        return new CheckInOutcome.Counted(receipt);
    }

    private CheckInRow row(
            Resident resident, Place place, CheckInRequest request, Instant occurredAt, Instant countedAt) {
        return new CheckInRow(
                resident.district(),
                ids.next(),
                resident.id(),
                place.id(),
                place.name(),
                DistrictTime.day(occurredAt),
                occurredAt,
                countedAt,
                place.checkIn().points(),
                request.nonce());
    }
}
