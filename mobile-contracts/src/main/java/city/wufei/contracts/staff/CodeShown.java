package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The code that a resident shows. */
@Serdeable
public record CodeShown(
        @Schema(description = "As it was typed or scanned", example = "7K3D-9QXM-01PA") @NotBlank @Size(max = 200)
        String code,

        @Schema(description = "Id of the shop that hands it over; only looked at where it is absent")
        @Nullable
        @Pattern(regexp = "[a-z0-9-]{3,40}")
        String shop) {}
