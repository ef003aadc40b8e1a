package city.wufei.contracts.place;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a picture of a place is. */
@Serdeable
public record PlacePhoto(
        @Schema(description = "An https address") String url,

        @Schema(description = "What it shows, for those who do not see it") @Nullable
        String text) {}
