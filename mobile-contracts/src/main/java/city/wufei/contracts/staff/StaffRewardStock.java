package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The stock of a reward: {@code total} = {@code left} + {@code reserved} + {@code handedOver}. */
@Serdeable
public record StaffRewardStock(
        @Schema(description = "Id of the reward", example = "cloth-bag")
        String reward,

        @Schema(description = "All that were ever there") int total,
        @Schema(description = "Can still be had") int left,

        @Schema(description = "Residents hold a code for them")
        int reserved,

        @Schema(description = "Given out") int handedOver) {}
