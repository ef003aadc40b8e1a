package city.wufei.contracts.points;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** Points that end unless they are used before. */
@Serdeable
public record PointsExpiring(
        @Schema(description = "How many of the balance") int points,

        @Schema(description = "The last day on which they can be used")
        LocalDate on) {}
