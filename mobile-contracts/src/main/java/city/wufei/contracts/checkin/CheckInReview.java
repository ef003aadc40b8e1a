package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person looks, or looked, at the check-in before its points count. */
@Serdeable
public record CheckInReview(
        ReviewState state,
        List<ReviewReason> reasons,

        @Schema(description = "Points that the check-in earns when it is released")
        int points,

        @Schema(description = "What staff say of it; absent until they decide") @Nullable
        String note,

        @Schema(description = "What the resident said against the refusal") @Nullable
        String appeal,

        @Schema(description = "When it was decided last; absent until then") @Nullable
        OffsetDateTime decidedAt) {}
