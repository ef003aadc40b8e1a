package city.wufei.contracts.staff;

import city.wufei.contracts.points.PointsEntry;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry as staff see it. */
@Serdeable
public record StaffEntry(
        PointsEntry entry,

        @Schema(description = "The account that the points came from or went to", example = "pool")
        String counter,

        @Schema(description = "Whether it can be reversed now")
        boolean reversible,

        @Schema(description = "The entry that reversed it; absent while none did") @Nullable
        String reversedBy,

        @Schema(description = "Id of the member of staff who made it; absent when nobody did") @Nullable
        String madeBy) {}
