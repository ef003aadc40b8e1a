package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.content.id.Ids;
import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.checkin.MaterialWeight;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check-in as the table keeps it. */
@MappedEntity("check_in")
record CheckInRow(
        String districtId,
        @Id long id,
        long residentId,
        String placeId,
        String placeName,
        LocalDate day,
        Instant occurredAt,
        Instant countedAt,
        int points,
        @Nullable String nonce,
        int periodOfDay,
        boolean reviewed) {

    /** What stands first in the nonce of a check-in that staff made; the rest is the mark of the resident's code. */
    static final String WEIGHED = "weighed-";

    /** Whether staff made it, as long as it is a resident's. */
    boolean isWeighed() {
        return nonce != null && nonce.startsWith(WEIGHED);
    }

    /** The same, with its points at stake: a person decides. */
    CheckInRow held() {
        return new CheckInRow(
                districtId,
                id,
                residentId,
                placeId,
                placeName,
                day,
                occurredAt,
                countedAt,
                0,
                nonce,
                periodOfDay,
                true);
    }

    CheckIn shown(@Nullable List<MaterialWeight> weights, @Nullable ReviewRow review) {
        return new CheckIn(
                Ids.text(id),
                placeId,
                placeName,
                day,
                DistrictTime.onTheWire(occurredAt),
                DistrictTime.onTheWire(countedAt),
                points,
                weights,
                review == null ? null : review.shown());
    }
}
