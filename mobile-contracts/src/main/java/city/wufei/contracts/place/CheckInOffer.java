package city.wufei.contracts.place;

import io.micronaut.serde.annotation.Serdeable;

/** Whether a check-in is offered at a place, how near one must be, and what it earns. */
@Serdeable
public record CheckInOffer(boolean enabled, int radiusMetres, int points) {}
