package city.wufei.contracts.photo;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A picture that is kept for the resident. */
@Serdeable
public record MyPhoto(
        @Schema(description = "The picture is at /v1/me/photos/{id}", example = "0NV2A9T7GQ4CM")
        String id,

        OffsetDateTime keptAt,

        @Schema(description = "Whether it belongs to a proposal or a correction; one that does not goes after a day")
        boolean attached) {}
