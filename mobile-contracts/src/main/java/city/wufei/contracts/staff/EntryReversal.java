package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which entry is to be reversed, and why. */
@Serdeable
public record EntryReversal(
        @Schema(description = "Id of the entry", example = "0NV2A9T7GQ4CM") @NotBlank @Size(max = 20)
        String entry,

        @Schema(description = "Words that the resident reads") @NotBlank @Size(max = 200)
        String reason) {}
