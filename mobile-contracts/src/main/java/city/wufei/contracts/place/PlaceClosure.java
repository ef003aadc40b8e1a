package city.wufei.contracts.place;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a place is closed for a while. */
@Serdeable
public record PlaceClosure(
        @Schema(example = "场地装修") String reason,

        @Schema(description = "The last day closed; absent where nobody knows") @Nullable
        LocalDate until) {}
