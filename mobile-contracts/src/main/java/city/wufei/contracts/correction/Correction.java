package city.wufei.contracts.correction;

import city.wufei.contracts.feedback.FeedbackStatus;
import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A resident's correction, and what became of it. */
@Serdeable
public record Correction(
        @Schema(example = "0NV2A9T7GQ4CM") String id,
        @Nullable String item,
        String words,
        @Nullable WasteCategory expected,
        String reason,
        @Nullable String photo,
        FeedbackStatus status,

        @Schema(description = "The editors' words to the resident") @Nullable
        String reply,

        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime decidedAt) {}
