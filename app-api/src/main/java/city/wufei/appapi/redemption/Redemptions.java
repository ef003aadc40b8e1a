package city.wufei.appapi.redemption;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.idempotency.Claim;
import city.wufei.appapi.idempotency.IdempotencyKeys;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.points.Points;
import city.wufei.appapi.points.SpendOutcome;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.reward.Stocks;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.Published;
import city.wufei.content.reward.RedemptionCode;
import city.wufei.content.reward.RedemptionState;
import city.wufei.content.reward.Reward;
import city.wufei.contracts.points.PointsReason;
import city.wufei.contracts.reward.Redemption;
import city.wufei.contracts.reward.RedemptionCount;
import city.wufei.contracts.reward.RedemptionReceipt;
import city.wufei.contracts.reward.RedemptionRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What residents take for points, and what of it they give back. */
@Singleton
public final class Redemptions {

    private final RedemptionRepository repository;
    private final TakenRepository taken;
    private final Stocks stocks;
    private final Points points;
    private final RedemptionWording wording;
    private final IdempotencyKeys keys;
    private final Districts districts;
    private final Transactions transactions;
    private final Ids ids;
    private final RandomGenerator random;
    private final Clock clock;

    Redemptions(
            RedemptionRepository repository,
            TakenRepository taken,
            Stocks stocks,
            Points points,
            RedemptionWording wording,
            IdempotencyKeys keys,
            Districts districts,
            Transactions transactions,
            Ids ids,
            RandomGenerator random,
            Clock clock) {
        this.repository = repository;
        this.taken = taken;
        this.stocks = stocks;
        this.points = points;
        this.wording = wording;
        this.keys = keys;
        this.districts = districts;
        this.transactions = transactions;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** Takes a reward: the code, the limit's count, the points, the stock and the answer under the key, all or nothing. */
    RedemptionOutcome redeem(Resident resident, RedemptionRequest request, Optional<String> key) {
        return transactions.inTransaction(undo -> {
            var outcome = switch (keys.claim(resident, key, request, RedemptionReceipt.class)) {
                case Claim.Answered<RedemptionReceipt>(var receipt) -> new RedemptionOutcome.Reserved(receipt);
                case Claim.UsedOtherwise<RedemptionReceipt>() -> new RedemptionOutcome.KeyUsedOtherwise();
                case Claim.Fresh<RedemptionReceipt>() -> judge(resident, request, key);
            };
            if (!(outcome instanceof RedemptionOutcome.Reserved)) {
                undo.everything();
            }
            return outcome;
        });
    }

    /** Gives one back, once: asked for again, the answer is the same. */
    CancelOutcome cancel(Resident resident, long id) {
        return transactions.inTransaction(() -> {
            var now = DistrictTime.millis(clock.instant());
            var won = repository.cancel(resident.district(), id, resident.id(), now)
                    == 1; // before any reading, which would see old rows
            var found = repository.own(resident.district(), id, resident.id());
            if (found.isEmpty()) {
                return new CancelOutcome.NoSuchRedemption();
            }
            var row = found.get();
            if (won) {
                returned(row, now);
            }
            return switch (RedemptionState.of(row.state())) {
                case HANDED_OVER -> new CancelOutcome.Used(row);
                case EXPIRED -> new CancelOutcome.Expired(row);
                case RESERVED, CANCELLED ->
                    new CancelOutcome.Cancelled(new RedemptionReceipt(wording.shown(row), points.balanceOf(resident)));
            };
        });
    }

    Slice<Redemption> of(Resident resident, long before, int limit) {
        var rows = transactions.read(() -> repository.of(resident.district(), resident.id(), before, limit + 1));
        return Slice.cut(rows, row -> Ids.text(row.id()), limit).map(wording::shown);
    }

    Optional<Redemption> one(Resident resident, long id) {
        return transactions
                .read(() -> repository.own(resident.district(), id, resident.id()))
                .map(wording::shown);
    }

    /** What the QR code of a redemption says; empty once its code does not count any more. */
    Optional<String> addressOf(Resident resident, long id) {
        return transactions
                .read(() -> repository.own(resident.district(), id, resident.id()))
                .flatMap(wording::addressOf);
    }

    /** Ends what nobody came for, a batch of it, each in its own transaction; how many were due. */
    int expire(int batch) {
        var today = DistrictTime.day(clock.instant());
        var due = transactions.read(() -> repository.due(today, batch));
        due.forEach(this::expire);
        return due.size();
    }

    /** Everything that a resident took, newest first. Joins the caller's transaction. */
    public List<Redemption> allOf(Resident resident) {
        return repository.of(resident.district(), resident.id(), Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(wording::shown)
                .toList();
    }

    /** What is counted for the limits. Joins the caller's transaction. */
    public List<RedemptionCount> countsOf(Resident resident) {
        return taken.of(resident.district(), resident.id()).stream()
                .map(TakenRow::shown)
                .toList();
    }

    /**
     * Puts back what a resident reserved, and leaves the rest to the statements of the shops as nobody's. Joins the caller's
     * transaction, after it held the resident and before it forgets the points.
     */
    public void forget(Resident resident) {
        var now = DistrictTime.millis(clock.instant());
        for (var row : repository.of(resident.district(), resident.id(), Long.MAX_VALUE, Integer.MAX_VALUE)) {
            if (repository.cancel(row.districtId(), row.id(), resident.id(), now) == 1) {
                stocks.giveBack(row.districtId(), row.rewardId());
            }
        }
        repository.forget(resident.district(), resident.id());
        taken.forget(resident.district(), resident.id());
    }

    private RedemptionOutcome judge(Resident resident, RedemptionRequest request, Optional<String> key) {
        var now = DistrictTime.millis(clock.instant());
        var today = DistrictTime.day(now);
        var published = districts.library().reward(resident.district(), request.reward());
        if (published.isEmpty()) {
            return new RedemptionOutcome.NoSuchReward();
        }
        var reward = published.get().document();
        if (!reward.isOfferedOn(today)) {
            return reward.isOverOn(today) ? new RedemptionOutcome.Over() : new RedemptionOutcome.NotYet(reward.from());
        }
        var shown = request.points();
        if (shown != null && shown != reward.points()) {
            return new RedemptionOutcome.Changed(reward.points());
        }
        return reserve(resident, published.get(), row(resident, reward, now), key);
    }

    private RedemptionOutcome reserve(
            Resident resident, Published<Reward> published, RedemptionRow row, Optional<String> key) {
        if (!repository.reserve(row)) {
            throw new IllegalStateException("a code of 60 bits was drawn twice");
        }
        taken.add(row.districtId(), row.residentId(), row.rewardId());
        var limit = published.document().perResident();
        if (limit != null && taken.taken(row.districtId(), row.residentId(), row.rewardId()) > limit) {
            return new RedemptionOutcome.LimitReached(limit);
        }
        var spent = points.spend(
                resident, row.points(), PointsReason.REDEMPTION, row.id(), published.reference(), row.reservedAt());
        if (spent instanceof SpendOutcome.TooFew(var balance, var missing)) {
            return new RedemptionOutcome.NotEnoughPoints(balance, missing);
        }
        var balance = points.balanceOf(resident);
        if (!stocks.reserve(row.districtId(), row.rewardId())) {
            return new RedemptionOutcome.OutOfStock();
        }
        var receipt = new RedemptionReceipt(wording.shown(row), balance);
        keys.keep(resident, key, receipt);
        return new RedemptionOutcome.Reserved(receipt);
    }

    private RedemptionRow row(Resident resident, Reward reward, Instant now) {
        return new RedemptionRow(
                resident.district(),
                ids.next(),
                resident.id(),
                reward.id(),
                reward.name(),
                reward.points(),
                RedemptionCode.fresh(random).characters(),
                RedemptionState.RESERVED.code(),
                now,
                reward.lastDayOfCode(DistrictTime.day(now)),
                null,
                null);
    }

    private void expire(RedemptionRow row) {
        transactions.inTransaction(() -> {
            var now = DistrictTime.millis(clock.instant());
            var won = repository.end(row.districtId(), row.id(), RedemptionState.EXPIRED.code(), now) == 1;
            if (won) {
                returned(row, now);
            }
            return won;
        });
    }

    /** What was set aside for it goes back, the stock last. */
    private void returned(RedemptionRow row, Instant now) {
        taken.giveBack(row.districtId(), row.residentId(), row.rewardId());
        points.giveBack(row.districtId(), row.id(), now);
        stocks.giveBack(row.districtId(), row.rewardId());
    }
}
