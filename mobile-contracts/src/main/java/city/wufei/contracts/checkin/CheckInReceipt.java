package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The check-in counted. */
@Serdeable
public record CheckInReceipt(
        CheckIn checkIn,
        @Schema(description = "Points balance after it") int balance) {}
