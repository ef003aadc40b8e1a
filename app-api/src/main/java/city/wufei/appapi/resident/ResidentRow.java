package city.wufei.appapi.resident;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A resident as the table keeps it. */
@MappedEntity("resident")
record ResidentRow(String districtId, @Id long id, String kind, Instant createdAt) {}
