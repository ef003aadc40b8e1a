package city.wufei.contracts.staff;

import city.wufei.contracts.feedback.FeedbackStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the editors say to what a resident sent; the same decision by the same member again changes nothing. */
@Serdeable
@Schema(name = "FeedbackDecision")
public record Decision(
        @Schema(description = "accepted or declined") @NotNull
        FeedbackStatus status,

        @Schema(description = "Words to the resident; needed to decline") @Nullable @Size(max = 300)
        String reply) {}
