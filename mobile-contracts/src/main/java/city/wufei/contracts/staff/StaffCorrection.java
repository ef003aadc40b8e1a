package city.wufei.contracts.staff;

import city.wufei.contracts.correction.Correction;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A correction as the editors see it; nothing says whose it is. */
@Serdeable
public record StaffCorrection(
        Correction correction,

        @Schema(description = "The entry in question, else the best answer to the words; absent when there is none")
        @Nullable
        PresentAnswer now) {}
