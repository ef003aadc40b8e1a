package city.wufei.contracts.barcode;

import city.wufei.contracts.feedback.FeedbackStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resident's proposal, and what became of it. */
@Serdeable
public record BarcodeProposal(
        @Schema(example = "0NV2A9T7GQ4CM") String id,
        String ean,
        String name,
        List<ProposedPart> parts,
        @Nullable String photo,
        FeedbackStatus status,

        @Schema(description = "The editors' words to the resident") @Nullable
        String reply,

        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime decidedAt) {}
