package city.wufei.appapi.checkin;

import city.wufei.appapi.points.Points;
import city.wufei.appapi.resident.Resident;
import city.wufei.content.checkin.ReviewRules;
import city.wufei.content.id.Ids;
import city.wufei.contracts.points.PointsReason;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Adds a check-in that was written to the counts of its day and month, and its points to the ledger. */
@Singleton
final class Credits {

    private final CountRepository counts;
    private final Points points;

    Credits(CountRepository counts, Points points) {
        this.counts = counts;
        this.points = points;
    }

    /**
     * Adds a check-in to its day and month; what is read then, nobody else changes before the transaction ends. Joins the caller's
     * transaction, which takes everything back where the caps do not hold.
     *
     * @param review what of the check-ins before is asked for
     * @return what the resident has: with this check-in in the counts, and without its points in the balance
     */
    CountsRow count(CheckInRow row, ReviewRules review) {
        var month = month(row.day());
        var day = row.day().toString();
        counts.add(row.districtId(), row.residentId(), month, day, row.points());
        var nights = review.nights();
        return counts.counts(
                        row.districtId(),
                        row.residentId(),
                        month,
                        day,
                        row.id(),
                        Ids.firstAt(
                                nights == null
                                        ? row.countedAt()
                                        : row.countedAt().minus(nights.within())),
                        nights == null ? 0 : nights.fromHour(),
                        nights == null ? 0 : nights.toHour())
                .orElseThrow();
    }

    /**
     * Credits a check-in. Joins the caller's transaction.
     *
     * @param rule which published rules gave the points
     */
    void credit(Resident resident, CheckInRow row, String rule) {
        points.award(resident, row.points(), PointsReason.CHECK_IN, row.id(), rule, row.countedAt());
    }

    /** Credits what was held, when it is decided so. Joins the caller's transaction. */
    void release(ReviewRow review, Instant at) {
        var resident = Resident.ofStaff(review.districtId(), review.residentId());
        points.award(resident, review.points(), PointsReason.CHECK_IN, review.checkInId(), review.rule(), at);
    }

    /** Changes what the caps of a check-in's day and month count. Joins the caller's transaction. */
    void recount(CheckInRow row, int points) {
        counts.change(
                row.districtId(), row.residentId(), month(row.day()), row.day().toString(), points);
    }

    /** The month of a day, as counts are kept by. */
    static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }
}
