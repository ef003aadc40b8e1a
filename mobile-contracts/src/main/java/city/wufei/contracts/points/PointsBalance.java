package city.wufei.contracts.points;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The resident's balance. */
@Serdeable
public record PointsBalance(
        @Schema(description = "Sum of the entries") int balance,
        OffsetDateTime asOf,

        @Schema(description = "What ends soon unless it is used; absent when nothing does") @Nullable
        PointsExpiring expiring) {}
