package city.wufei.contracts.reward;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** How many of a reward the resident has had, as the limit counts it. */
@Serdeable
public record RedemptionCount(
        @Schema(description = "Id of the reward", example = "cloth-bag")
        String reward,

        int taken) {}
