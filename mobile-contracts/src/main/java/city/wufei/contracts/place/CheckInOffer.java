package city.wufei.contracts.place;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Whether a check-in is offered at a place, how near one must be, and what it earns. */
@Serdeable
@Schema(
        description =
                "What the place offers; the rules of the district may allow less, which `/v1/site-codes/{code}` tells")
public record CheckInOffer(boolean enabled, int radiusMetres, int points) {}
