package city.wufei.contracts.reward;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What a resident wants for points. */
@Serdeable
public record RedemptionRequest(
        @Schema(description = "Id of the reward", example = "cloth-bag") @NotNull @Pattern(regexp = "[a-z0-9-]{3,40}")
        String reward,

        @Schema(
                description =
                        "What the resident was shown that it costs; refused with reward-changed when it is another number now")
        @Nullable
        Integer points) {}
