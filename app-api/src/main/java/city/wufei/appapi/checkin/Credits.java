package city.wufei.appapi.checkin;

import city.wufei.appapi.points.Points;
import city.wufei.appapi.resident.Resident;
import city.wufei.contracts.points.PointsReason;
import jakarta.inject.Singleton;
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
     * Joins the caller's transaction, which takes everything back where the caps do not hold.
     *
     * @param rule which published rules gave the points
     * @return what the resident has with this check-in
     */
    CountsRow credit(Resident resident, CheckInRow row, String rule) {
        var month = month(row.day());
        var day = row.day().toString();
        counts.add(row.districtId(), row.residentId(), month, day, row.points());
        points.award(resident, row.points(), PointsReason.CHECK_IN, row.id(), rule, row.countedAt());
        return counts.counts(row.districtId(), row.residentId(), month, day).orElseThrow();
    }

    /** The month of a day, as counts are kept by. */
    static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }
}
