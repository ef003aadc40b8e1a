package city.wufei.contracts.checkin;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scans that waited for a network, in the order in which they are to count. */
@Serdeable
public record CheckInBatch(
        @ArraySchema(schema = @Schema(implementation = Entry.class)) @NotNull @Size(min = 1, max = 50)
        List<JsonNode> entries) {

    /** A scan. What is wrong with it is said in its own result, so that no entry is read with the batch. */
    @Serdeable
    @Schema(name = "CheckInBatchEntry")
    public record Entry(
            @Schema(description = "As in CheckInRequest; needed") @Nullable
            String code,

            @Schema(description = "When it was scanned, RFC 3339; needed", example = "2026-11-27T08:30:00+08:00")
            @Nullable
            String occurredAt,

            @Schema(description = "As in CheckInRequest; needed") @Nullable
            String nonce,

            @Nullable Whereabouts location,

            @Schema(description = "As in CheckInRequest") @Nullable
            String device) {}
}
