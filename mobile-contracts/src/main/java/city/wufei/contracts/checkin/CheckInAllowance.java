package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the rules of the resident's district still leave. */
@Serdeable
public record CheckInAllowance(
        @Schema(description = "Check-ins that count in a day, at all places together")
        int mostADay,

        @Schema(description = "Of them left today") int leftToday,

        @Schema(description = "Points that check-ins earn in a month")
        int mostPointsAMonth,

        @Schema(description = "Of them left this month") int leftPointsThisMonth) {}
