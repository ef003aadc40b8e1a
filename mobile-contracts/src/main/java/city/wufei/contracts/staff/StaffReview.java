package city.wufei.contracts.staff;

import city.wufei.contracts.checkin.ReviewReason;
import city.wufei.contracts.checkin.ReviewState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check-in that stands out, as those see it who decide whether its points count. */
@Serdeable
public record StaffReview(
        @Schema(description = "Id of the check-in", example = "0NV2A9T7GQ4CM")
        String id,

        @Schema(description = "The code by which staff help the resident", example = "2A9T7-GQ4CM")
        String helpCode,

        @Schema(description = "Id of the place") String place,

        @Schema(description = "The place's name at the time")
        String placeName,

        LocalDate day,
        OffsetDateTime occurredAt,
        OffsetDateTime countedAt,
        int points,
        ReviewState state,
        List<ReviewReason> reasons,
        ReviewFacts facts,
        @Nullable String note,
        @Nullable String appeal,
        @Nullable OffsetDateTime appealedAt,
        @Nullable OffsetDateTime decidedAt,

        @Schema(description = "Id of the member who decided last") @Nullable
        String decidedBy) {}
