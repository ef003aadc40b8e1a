package city.wufei.contracts.me;

import city.wufei.contracts.session.SessionKind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** The resident who is calling. */
@Serdeable
public record Me(
        @Schema(example = "0NV2A9T7GQ4CM") String id,
        SessionKind kind,
        @Schema(example = "310117-songjiang") String district,
        OffsetDateTime since,
        @Schema(description = "Sum of the points entries") int points,

        @Schema(description = "What to tell the district's staff to be helped", example = "2A9T7-GQ4CM")
        String helpCode) {}
