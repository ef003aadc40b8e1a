package city.wufei.contracts.points;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** One entry of the ledger. Entries are never changed; a mistake is mended by another entry. */
@Serdeable
public record PointsEntry(
        @Schema(example = "0NV2A9T7GQ4CM") String id,

        @Schema(description = "Negative when points are spent")
        int points,

        PointsReason reason,

        @Schema(description = "What it refers to, such as the id of the check-in")
        String reference,

        @Schema(description = "The rule that gave the number: version of the place's publication")
        String rule,

        OffsetDateTime at) {}
