package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check-in that counted. */
@Serdeable
public record CheckIn(
        @Schema(example = "0NV2A9T7GQ4CM") String id,

        @Schema(description = "Id of the place", example = "fangsong-recycle-01")
        String place,

        @Schema(description = "The place's name at the time")
        String placeName,

        @Schema(description = "The day that it counts for, in the district's time")
        LocalDate day,

        OffsetDateTime occurredAt,
        OffsetDateTime countedAt,

        @Schema(description = "Points that it earned; 0 while they are held")
        int points,

        @Schema(description = "What staff of the site weighed; absent where nobody did") @Nullable
        List<MaterialWeight> weights,

        @Schema(description = "Absent where its points counted at once") @Nullable
        CheckInReview review) {}
