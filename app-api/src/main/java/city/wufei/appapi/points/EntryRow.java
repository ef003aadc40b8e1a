package city.wufei.appapi.points;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.content.id.Ids;
import city.wufei.contracts.points.PointsEntry;
import city.wufei.contracts.points.PointsReason;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the table keeps it: a whole transfer, of which the resident's account has {@code points} and the counter account as
 * many less.
 */
@MappedEntity("points_entry")
record EntryRow(
        String districtId,
        @Id long id,
        long residentId,
        int points,
        String reason,
        long referenceId,
        String rule,
        Instant madeAt,
        String counter,
        @Nullable String note,
        @Nullable String madeBy) {

    /** What stands for the rule where a member of staff decided. */
    static final String BY_STAFF = "staff";

    /** Whether it gave something that can be taken back. */
    boolean isAward() {
        return points > 0 && (counter.equals(Account.POOL.word()) || counter.equals(Account.CORRECTION.word()));
    }

    PointsEntry shown() {
        return new PointsEntry(
                Ids.text(id),
                points,
                PointsReason.valueOf(reason.toUpperCase(Locale.ROOT)),
                Ids.text(referenceId),
                rule,
                DistrictTime.onTheWire(madeAt),
                note);
    }

    /** The word for a reason in the table. */
    static String word(PointsReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
