package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** What a weighing would earn. */
@Serdeable
public record WeighingPreview(
        String placeName,

        @Schema(description = "Points that the resident would get")
        int points,

        @Schema(description = "Of them by weight") int pointsForWeight,
        int grams,

        @Schema(description = "When the code was scanned, to be sent along with the weighing itself")
        OffsetDateTime scannedAt) {}
