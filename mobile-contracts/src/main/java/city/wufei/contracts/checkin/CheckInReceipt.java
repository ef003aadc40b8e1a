package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The check-in counted. */
@Serdeable
public record CheckInReceipt(
        CheckIn checkIn,
        @Schema(description = "Points balance after it") int balance,

        @Schema(description = "Check-ins left on its day; absent when it was counted before") @Nullable
        Integer leftToday,

        @Schema(description = "Points left in its month; absent when it was counted before") @Nullable
        Integer leftPointsThisMonth) {}
