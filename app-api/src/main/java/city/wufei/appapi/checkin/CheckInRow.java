package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.content.id.Ids;
import city.wufei.contracts.checkin.CheckIn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
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
        int periodOfDay) {

    CheckIn shown() {
        return new CheckIn(
                Ids.text(id),
                placeId,
                placeName,
                day,
                DistrictTime.onTheWire(occurredAt),
                DistrictTime.onTheWire(countedAt),
                points);
    }
}
