package city.wufei.contracts.session;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Asks for a session in a district. */
@Serdeable
public record SessionRequest(
        @NotNull SessionKind kind,

        @Schema(example = "310117-songjiang") @NotBlank @Size(max = 64)
        String district) {}
