package city.wufei.contracts.staff;

import city.wufei.contracts.reward.RedemptionState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A redemption as staff see it: nothing says whose it is, and the code is with the resident alone. */
@Serdeable
public record StaffRedemption(
        @Schema(example = "0NV2A9T7GQ4CM") String id,
        String reward,
        String rewardName,
        int points,
        RedemptionState state,
        OffsetDateTime reservedAt,
        LocalDate validUntil,
        @Nullable OffsetDateTime endedAt,

        @Schema(description = "Id of the shop that handed it over") @Nullable
        String shop) {}
