package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a member decides about a check-in that stands out. */
@Serdeable
public record ReviewDecision(
        @Schema(description = "Whether its points count") boolean release,

        @Schema(description = "What the resident is told; needed to refuse") @Nullable @Size(max = 300)
        String note) {}
