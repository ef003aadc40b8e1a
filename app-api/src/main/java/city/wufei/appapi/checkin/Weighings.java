package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.mycode.MyCodes;
import city.wufei.appapi.points.Points;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.StaffMember;
import city.wufei.appapi.transaction.DatabaseFailure;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.checkin.CheckInVerdict;
import city.wufei.content.checkin.Counts;
import city.wufei.content.checkin.ReviewRules;
import city.wufei.content.id.Ids;
import city.wufei.content.sitecode.ResidentPass;
import city.wufei.content.sitecode.ResidentPassOutcome;
import city.wufei.contracts.checkin.CheckInReceipt;
import city.wufei.contracts.staff.Weighing;
import city.wufei.contracts.staff.WeighingPreview;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Check-ins that staff make: the resident's own code says whose, the scale says what. They are held to the same period and caps as
 * those that residents make by themselves, and count for the time of the code, which no clock of a phone can change.
 */
@Singleton
final class Weighings {

    /** How far the clocks of our own machines may be apart. */
    private static final Duration OUR_CLOCKS = Duration.ofSeconds(5);

    private final CheckInRepository repository;
    private final CountRepository counts;
    private final Credits credits;
    private final Weights weights;
    private final Points points;
    private final MyCodes codes;
    private final Districts districts;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Weighings(
            CheckInRepository repository,
            CountRepository counts,
            Credits credits,
            Weights weights,
            Points points,
            MyCodes codes,
            Districts districts,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.counts = counts;
        this.credits = credits;
        this.weights = weights;
        this.points = points;
        this.codes = codes;
        this.districts = districts;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A weighing that may count: whose, where, and the mark of the code. */
    private record Known(Resident resident, WeighedPlace site, Instant at, String mark) {

        LocalDateTime local() {
            return LocalDateTime.ofInstant(at, DistrictTime.ZONE);
        }
    }

    /** Counts a weighing: check-in, weights and entry in the ledger are written together. */
    CheckInOutcome weigh(StaffMember staff, Weighing weighing) {
        return transactions.inTransaction(undo -> {
            var outcome = switch (look(staff, weighing)) {
                case Looked.Fits(var known) -> count(staff, known, weighing);
                case Looked.Not(var why) -> why;
            };
            if (!(outcome instanceof CheckInOutcome.Counted)) {
                undo.everything();
            }
            return outcome;
        });
    }

    /** What a weighing would earn. */
    WeighingOutcome preview(StaffMember staff, Weighing weighing) {
        return transactions.read(() -> switch (look(staff, weighing)) {
            case Looked.Fits(var known) -> preview(known, weighing);
            case Looked.Not(var why) -> new WeighingOutcome.Refused(why);
        });
    }

    private sealed interface Looked {
        record Fits(Known known) implements Looked {}

        record Not(CheckInOutcome.Refused why) implements Looked {}
    }

    private Looked look(StaffMember staff, Weighing weighing) {
        var now = DistrictTime.millis(clock.instant());
        return switch (codes.read(weighing.code(), now)) {
            case ResidentPassOutcome.Malformed() -> new Looked.Not(new CheckInOutcome.Malformed());
            case ResidentPassOutcome.Forged() -> new Looked.Not(new CheckInOutcome.Invalid());
            case ResidentPassOutcome.Genuine(var pass, var mark) ->
                pass.district().equals(staff.district())
                        ? look(pass, mark, weighing, now)
                        : new Looked.Not(new CheckInOutcome.WrongDistrict());
        };
    }

    private Looked look(ResidentPass pass, String mark, Weighing weighing, Instant now) {
        var library = districts.library();
        if (pass.issuedAt().isAfter(now.plus(OUR_CLOCKS))) {
            return new Looked.Not(new CheckInOutcome.NotYetValid());
        }
        var scans = library.checkInRules(pass.district()).document().scans();
        if (!pass.isValidAt(now, OUR_CLOCKS) && !wasInTime(pass, weighing, scans, now)) {
            return new Looked.Not(new CheckInOutcome.Stale());
        }
        var place = WeighedPlace.of(library, pass.district(), weighing, now);
        if (place.isEmpty()) {
            return new Looked.Not(new CheckInOutcome.NotOffered());
        }
        if (!place.get().takes(weighing.weights())) {
            return new Looked.Not(new CheckInOutcome.MaterialNotTaken());
        }
        var resident = Resident.ofStaff(pass.district(), pass.residentId());
        return new Looked.Fits(new Known(resident, place.get(), pass.issuedAt(), mark));
    }

    /** Scanned within its minute, as far as a clock that may be off can tell, and not too long ago. */
    private static boolean wasInTime(ResidentPass pass, Weighing weighing, CheckInRules.Window scans, Instant now) {
        var scanned = weighing.scannedAt();
        return scanned != null
                && pass.isValidAt(scanned.toInstant(), scans.ahead())
                && !now.isAfter(pass.issuedAt().plus(scans.back()));
    }

    private WeighingOutcome preview(Known known, Weighing weighing) {
        var site = known.site();
        var resident = known.resident();
        var nonce = CheckInRow.WEIGHED + known.mark();
        if (repository.withNonce(resident.district(), resident.id(), nonce).isPresent()) {
            return new WeighingOutcome.Refused(new CheckInOutcome.CodeUsed());
        }
        var day = known.local().toLocalDate();
        var period = site.rules().period(known.local());
        if (repository.countedIn(
                        resident.district(), resident.id(), site.place().id(), day, period)
                > 0) {
            return new WeighingOutcome.Refused(before(known));
        }
        var counted = PeriodRow.counts(counts.of(resident.district(), resident.id()), day);
        return switch (site.rules().weighed(site.terms(), weighing.grams(), day, counted)) {
            case CheckInVerdict.Counts(var earned) -> new WeighingOutcome.Previewed(shown(known, weighing, earned));
            case CheckInVerdict.Refused why -> new WeighingOutcome.Refused(refused(why, known));
        };
    }

    private WeighingPreview shown(Known known, Weighing weighing, int earned) {
        var scanned = weighing.scannedAt();
        return new WeighingPreview(
                known.site().place().name(),
                earned,
                known.site().rules().pointsForWeight(weighing.grams()),
                weighing.grams(),
                scanned == null ? DistrictTime.onTheWire(clock.instant()) : scanned);
    }

    private CheckInOutcome count(StaffMember staff, Known known, Weighing weighing) {
        var site = known.site();
        var day = known.local().toLocalDate();
        return switch (site.rules().weighed(site.terms(), weighing.grams(), day, Counts.NONE)) {
            case CheckInVerdict.Counts(var earned) -> count(staff, known, weighing, row(known, earned));
            case CheckInVerdict.Refused why -> refused(why, known);
        };
    }

    private CheckInOutcome count(StaffMember staff, Known known, Weighing weighing, CheckInRow row) {
        var written = new AtomicInteger();
        if (!DatabaseFailure.isFirst(() -> written.set(repository.insert(row)))) {
            return countedBefore(known, weighing, row);
        }
        if (written.get() == 0) {
            return new CheckInOutcome.Invalid(); // whose code it was has left
        }
        weights.keep(row, staff.id(), weighing);
        var now = credits.count(row, ReviewRules.NONE);
        var before = now.counts().before(row.points());
        return switch (known.site().rules().weighed(known.site().terms(), weighing.grams(), row.day(), before)) {
            case CheckInVerdict.Counts _ -> {
                credits.credit(known.resident(), row, known.site().rule());
                yield counted(row, weighing, now.balance() + row.points());
            }
            case CheckInVerdict.Refused why -> refused(why, known); // the caller takes everything back
        };
    }

    /** The same scan again is the same check-in; another scan of the code is refused, and so is the second of the period. */
    private CheckInOutcome countedBefore(Known known, Weighing weighing, CheckInRow row) {
        var nonce = CheckInRow.WEIGHED + known.mark();
        var same = repository.withNonce(row.districtId(), row.residentId(), nonce);
        if (same.isEmpty()) {
            return before(known);
        }
        return weights.isOf(same.get(), weighing)
                ? counted(same.get(), weighing, points.balanceOf(known.resident()))
                : new CheckInOutcome.CodeUsed();
    }

    private static CheckInOutcome.Refused before(Known known) {
        return CheckIns.countedBefore(known.site().rules(), known.local());
    }

    private static CheckInOutcome counted(CheckInRow row, Weighing weighing, int balance) {
        return new CheckInOutcome.Counted(new CheckInReceipt(row.shown(weighing.weights(), null), balance, null, null));
    }

    private static CheckInOutcome.Refused refused(CheckInVerdict.Refused why, Known known) {
        return CheckIns.refused(why, known.at());
    }

    private CheckInRow row(Known known, int earned) {
        var site = known.site();
        return new CheckInRow(
                known.resident().district(),
                ids.next(),
                known.resident().id(),
                site.place().id(),
                site.place().name(),
                known.local().toLocalDate(),
                known.at(),
                DistrictTime.millis(clock.instant()),
                earned,
                CheckInRow.WEIGHED + known.mark(),
                site.rules().period(known.local()),
                false);
    }
}
