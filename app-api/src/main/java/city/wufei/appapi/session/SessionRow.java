package city.wufei.appapi.session;

import city.wufei.appapi.resident.Resident;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session as the table keeps it. */
@MappedEntity("session")
record SessionRow(
        String districtId,
        @Id long id,
        long residentId,
        String refreshHash,
        Instant startedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    boolean isLiveAt(Instant time) {
        return endedAt == null && time.isBefore(expiresAt);
    }

    Resident resident() {
        return new Resident(districtId, residentId, id);
    }
}
