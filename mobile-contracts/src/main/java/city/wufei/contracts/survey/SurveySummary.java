package city.wufei.contracts.survey;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A survey as a line in a list. */
@Serdeable
public record SurveySummary(
        @Schema(example = "satisfaction-2026") String id,
        String title,
        @Nullable String titleEn,
        @Schema(description = "First day") LocalDate opens,
        @Schema(description = "Last day") LocalDate closes,
        @Schema(description = "About how long it takes") int minutes,

        @Schema(description = "Open at the time of the answer")
        boolean open,

        @Schema(description = "The resident who asks has answered it; absent without a session of the district")
        @Nullable
        Boolean answered) {}
