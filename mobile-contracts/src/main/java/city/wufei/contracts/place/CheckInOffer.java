package city.wufei.contracts.place;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Whether a check-in is offered at a place, how near one must be, and what it earns. */
@Serdeable
@Schema(
        description =
                "What the place offers within the rules of the district: `points` is what a check-in earns whose position is known")
public record CheckInOffer(boolean enabled, int radiusMetres, int points) {}
