package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** How often the resident was credited in a day or a month; kept for the caps, for 100 days. */
@Serdeable
public record CheckInCount(
        @Schema(description = "A day or a month", example = "2026-11")
        String period,

        int checkIns,
        int points) {}
