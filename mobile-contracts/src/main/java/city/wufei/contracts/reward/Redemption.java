package city.wufei.contracts.reward;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A reward that a resident took, or set out to take. */
@Serdeable
public record Redemption(
        @Schema(example = "0NV2A9T7GQ4CM") String id,

        @Schema(description = "Id of the reward", example = "cloth-bag")
        String reward,

        @Schema(description = "Its name at the time") String rewardName,
        @Schema(description = "What it cost") int points,
        RedemptionState state,

        @Schema(
                description = "To be shown in the shop, while it is reserved and not expired",
                example = "7K3D-9QXM-01PA")
        @Nullable
        String code,

        @Schema(description = "What the QR code says, under the same condition: staff open it with any phone") @Nullable
        String url,

        OffsetDateTime reservedAt,

        @Schema(description = "The last day on which the code can be used")
        LocalDate validUntil,

        @Schema(description = "When it was handed over, cancelled, or found to be expired") @Nullable
        OffsetDateTime endedAt,

        @Schema(description = "Name of the shop that handed it over") @Nullable
        String shopName) {}
