package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.idempotency.Claim;
import city.wufei.appapi.idempotency.IdempotencyKeys;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.points.Points;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.checkin.CheckInVerdict;
import city.wufei.content.checkin.Counts;
import city.wufei.content.checkin.Fix;
import city.wufei.content.checkin.Scan;
import city.wufei.content.district.Position;
import city.wufei.content.id.Ids;
import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.checkin.CheckInAllowance;
import city.wufei.contracts.checkin.CheckInCount;
import city.wufei.contracts.checkin.CheckInReceipt;
import city.wufei.contracts.checkin.CheckInRequest;
import city.wufei.contracts.checkin.Whereabouts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts check-ins. */
@Singleton
public final class CheckIns {

    private static final Duration COUNTS_KEPT = Duration.ofDays(100);

    private final CheckInRepository repository;
    private final CountRepository counts;
    private final Credits credits;
    private final Watch watch;
    private final ReviewRepository reviews;
    private final ShownCheckIns shown;
    private final Points points;
    private final IdempotencyKeys keys;
    private final Districts districts;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    CheckIns(
            CheckInRepository repository,
            CountRepository counts,
            Credits credits,
            Watch watch,
            ReviewRepository reviews,
            ShownCheckIns shown,
            Points points,
            IdempotencyKeys keys,
            Districts districts,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.counts = counts;
        this.credits = credits;
        this.watch = watch;
        this.reviews = reviews;
        this.shown = shown;
        this.points = points;
        this.keys = keys;
        this.districts = districts;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Counts a scan: the check-in, its entry in the ledger and the answer under the key are written together. */
    CheckInOutcome checkIn(Resident resident, CheckInRequest request, Optional<String> key) {
        return transactions.inTransaction(undo -> {
            var outcome = switch (keys.claim(resident, key, request.withoutTraces(), CheckInReceipt.class)) {
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
        var mine = transactions.read(
                () -> shown.of(resident, repository.of(resident.district(), resident.id(), before, limit + 1)));
        return Slice.cut(mine, CheckIn::id, limit);
    }

    /** Every check-in of a resident, newest first. Joins the caller's transaction. */
    public List<CheckIn> allOf(Resident resident) {
        return shown.of(resident, repository.of(resident.district(), resident.id(), Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** Leaves the counts of places and takes the resident out of them. Joins the caller's transaction. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
        reviews.forget(resident.district(), resident.id());
        counts.forget(resident.district(), resident.id());
    }

    /** Takes a resident's word against a refusal; empty where there is none to appeal against. */
    Optional<CheckIn> appeal(Resident resident, long id, String reason) {
        return transactions.inTransaction(() -> {
            var at = DistrictTime.millis(clock.instant());
            return reviews.appeal(resident.district(), resident.id(), id, reason, at) == 0
                    ? Optional.empty()
                    : Optional.of(shown.of(resident, repository.withIds(resident.district(), List.of(id)))
                            .getFirst());
        });
    }

    /** Whether the resident has such a check-in. */
    boolean isOf(Resident resident, long id) {
        return transactions.read(() -> repository.withIds(resident.district(), List.of(id)).stream()
                .anyMatch(row -> row.residentId() == resident.id()));
    }

    /** What is counted for the caps. Joins the caller's transaction. */
    public List<CheckInCount> countsOf(Resident resident) {
        return counts.of(resident.district(), resident.id()).stream()
                .map(PeriodRow::shown)
                .toList();
    }

    /** Removes a batch of counts that no cap asks for any more; how much that was. Joins the caller's transaction. */
    public int removeOldCounts() {
        return counts.removeBefore(
                Credits.month(DistrictTime.day(clock.instant().minus(COUNTS_KEPT))));
    }

    /** What the rules leave to a resident now. */
    CheckInAllowance allowance(Resident resident) {
        var caps =
                districts.library().checkInRules(resident.district()).document().caps();
        var today = DistrictTime.day(clock.instant());
        var before = PeriodRow.counts(transactions.read(() -> counts.of(resident.district(), resident.id())), today);
        return new CheckInAllowance(
                caps.checkInsADay(),
                Math.max(0, caps.checkInsADay() - before.checkInsToday()),
                caps.pointsAMonth(),
                Math.max(0, caps.pointsAMonth() - before.pointsThisMonth()));
    }

    private CheckInOutcome judge(Resident resident, CheckInRequest request, Optional<String> key) {
        var now = DistrictTime.millis(clock.instant());
        var at = request.occurredAt() == null
                ? now
                : DistrictTime.millis(request.occurredAt().toInstant());
        return switch (ScannedSite.of(request.code(), resident.district(), districts.library(), at, now)) {
            case ScannedSite.Closed(var why) -> earlier(resident, request, key).orElse(why);
            case ScannedSite.Open site -> visit(resident, site, scan(request, site, now), request, key);
        };
    }

    /** Held to the rules before the database is asked for anything, and to the caps once the database has counted. */
    private CheckInOutcome visit(
            Resident resident, ScannedSite.Open site, Scan scan, CheckInRequest request, Optional<String> key) {
        return switch (site.rules().verdict(site.terms(), scan, Counts.NONE)) {
            case CheckInVerdict.Counts(var earned) -> {
                var row = row(resident, site, scan, request, earned);
                yield repository.count(row)
                        ? counted(resident, site, scan, row, request, key)
                        : countedBefore(resident, site, row, key);
            }
            case CheckInVerdict.Refused why -> earlier(resident, request, key).orElseGet(() -> refused(why, scan));
        };
    }

    private CheckInOutcome counted(
            Resident resident,
            ScannedSite.Open site,
            Scan scan,
            CheckInRow row,
            CheckInRequest request,
            Optional<String> key) {
        var counts = credits.count(row, site.rules().review());
        return switch (site.rules().verdict(site.terms(), scan, counts.counts().before(row.points()))) {
            case CheckInVerdict.Counts _ -> {
                var receipt = watch.look(resident, site, row, counts, request.device())
                        .map(why -> held(site, row, counts, why))
                        .orElseGet(() -> credited(resident, site, row, counts));
                yield counted(resident, receipt, key);
            }
            case CheckInVerdict.Refused why -> refused(why, scan); // the caller takes everything back
        };
    }

    private CheckInReceipt credited(Resident resident, ScannedSite.Open site, CheckInRow row, CountsRow counts) {
        credits.credit(resident, row, site.rule());
        return receipt(site, row.shown(null, null), counts, row.points());
    }

    /** The caps have room for its points, the ledger does not have them until a person says so. */
    private CheckInReceipt held(ScannedSite.Open site, CheckInRow row, CountsRow counts, Held why) {
        var review = ReviewRow.of(row, row.points(), site.rule(), why);
        repository.hold(row.districtId(), row.id());
        reviews.open(review);
        return receipt(site, row.held().shown(null, review), counts, 0);
    }

    private static CheckInReceipt receipt(ScannedSite.Open site, CheckIn shown, CountsRow counts, int credited) {
        var caps = site.rules().caps();
        return new CheckInReceipt(
                shown,
                counts.balance() + credited,
                caps.checkInsADay() - counts.today(),
                caps.pointsAMonth() - counts.thisMonth());
    }

    /** Counted here in this period, unless it is the same scan again. */
    private CheckInOutcome countedBefore(
            Resident resident, ScannedSite.Open site, CheckInRow row, Optional<String> key) {
        var local = LocalDateTime.ofInstant(row.occurredAt(), DistrictTime.ZONE);
        return withNonce(resident, row.nonce(), key).orElseGet(() -> countedBefore(site.rules(), local));
    }

    /** What is told when a site counted already in the period of a time. */
    static CheckInOutcome.Refused countedBefore(CheckInRules rules, LocalDateTime local) {
        return rules.isDaily()
                ? new CheckInOutcome.AlreadyCounted()
                : new CheckInOutcome.TooEarly(rules.nextPeriod(local));
    }

    private Optional<CheckInOutcome> earlier(Resident resident, CheckInRequest request, Optional<String> key) {
        return withNonce(resident, request.nonce(), key);
    }

    /** The same nonce is the same check-in: it is shown again, however often it comes. */
    private Optional<CheckInOutcome> withNonce(Resident resident, @Nullable String nonce, Optional<String> key) {
        return Optional.ofNullable(nonce)
                .flatMap(known -> repository.withNonce(resident.district(), resident.id(), known))
                .map(row -> new CheckInReceipt(
                        shown.of(resident, List.of(row)).getFirst(), points.balanceOf(resident), null, null))
                .map(receipt -> counted(resident, receipt, key));
    }

    private CheckInOutcome counted(Resident resident, CheckInReceipt receipt, Optional<String> key) {
        keys.keep(resident, key, receipt);
        return new CheckInOutcome.Counted(receipt);
    }

    private static CheckInOutcome.Refused refused(CheckInVerdict.Refused why, Scan scan) {
        return refused(why, scan.arrived());
    }

    /** A verdict as what becomes of the check-in, which arrived at that time. */
    static CheckInOutcome.Refused refused(CheckInVerdict.Refused why, Instant arrived) {
        return switch (why) {
            case CheckInVerdict.ClockOff() -> new CheckInOutcome.ClockOff(arrived);
            case CheckInVerdict.TooFar(var metres, var within) -> new CheckInOutcome.TooFar(metres, within);
            case CheckInVerdict.PositionNeeded() -> new CheckInOutcome.PositionNeeded();
            case CheckInVerdict.DailyCap(var cap, var until) -> new CheckInOutcome.DailyCapReached(cap, until);
            case CheckInVerdict.MonthlyCap(var cap, var until) -> new CheckInOutcome.MonthlyCapReached(cap, until);
        };
    }

    private static Scan scan(CheckInRequest request, ScannedSite.Open site, Instant now) {
        return new Scan(site.scannedAt(), now, site.madeAt(), DistrictTime.ZONE, fix(request.location()));
    }

    private static @Nullable Fix fix(@Nullable Whereabouts told) {
        return told == null
                ? null
                : new Fix(
                        new Position(told.latitude(), told.longitude()),
                        Objects.requireNonNullElse(told.accuracyMetres(), 0.0));
    }

    private CheckInRow row(Resident resident, ScannedSite.Open site, Scan scan, CheckInRequest request, int earned) {
        return new CheckInRow(
                resident.district(),
                ids.next(),
                resident.id(),
                site.place().id(),
                site.place().name(),
                DistrictTime.day(scan.at()),
                scan.at(),
                scan.arrived(),
                earned,
                request.nonce(),
                site.rules().period(LocalDateTime.ofInstant(scan.at(), DistrictTime.ZONE)),
                false);
    }
}
