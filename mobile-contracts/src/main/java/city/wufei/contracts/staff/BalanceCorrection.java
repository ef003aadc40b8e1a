package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is to be put right, and why. */
@Serdeable
public record BalanceCorrection(
        @Schema(description = "Added to the balance, or taken from it where negative; not 0") @Min(-1000) @Max(1000)
        int points,

        @Schema(description = "Words that the resident reads") @NotBlank @Size(max = 200)
        String reason,

        @Schema(description = "A new id of the caller's: sent twice, it is one correction", example = "0NV2A9T7GQ4CM")
        @NotBlank
        @Size(max = 20)
        String request) {}
