package city.wufei.contracts.staff;

import city.wufei.contracts.points.PointsExpiring;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A resident's account of points as staff see it. */
@Serdeable
public record ResidentPoints(
        @Schema(description = "The helpCode as it is written", example = "2A9T7-GQ4CM")
        String code,

        OffsetDateTime since,
        int balance,
        @Nullable PointsExpiring expiring) {}
