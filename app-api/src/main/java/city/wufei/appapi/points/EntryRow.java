package city.wufei.appapi.points;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** An entry as the table keeps it. */
@MappedEntity("points_entry")
record EntryRow(
        String districtId,
        @Id long id,
        long residentId,
        int points,
        String reason,
        long referenceId,
        String rule,
        Instant madeAt) {}
