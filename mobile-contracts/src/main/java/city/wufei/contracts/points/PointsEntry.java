package city.wufei.contracts.points;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One entry of the ledger. Entries are never changed; a mistake is mended by another entry. */
@Serdeable
public record PointsEntry(
        @Schema(example = "0NV2A9T7GQ4CM") String id,

        @Schema(description = "Negative when points are spent")
        int points,

        @Schema(
                implementation = String.class,
                description =
                        "Why: check-in, redemption, redemption-returned, reversal, expiry or correction; there may be more one day, "
                                + "which a client shows as they are",
                example = "check-in")
        PointsReason reason,

        @Schema(
                description =
                        "What it refers to: the id of the check-in, of the redemption, of the entry that was reversed")
        String reference,

        @Schema(description = "The rule that gave the number: pack, id and version", example = "cn/check-in@1")
        String rule,

        OffsetDateTime at,

        @Schema(description = "What staff say about it, in Chinese; absent unless they made the entry") @Nullable
        String note) {}
