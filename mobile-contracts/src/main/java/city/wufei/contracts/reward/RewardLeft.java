package city.wufei.contracts.reward;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** How many of a reward can still be had. */
@Serdeable
public record RewardLeft(
        @Schema(description = "Id of the reward", example = "cloth-bag")
        String reward,

        int left) {}
