package city.wufei.contracts.correction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the resident's corrections, newest first. */
@Serdeable
public record CorrectionPage(
        List<Correction> items,

        @Schema(description = "Where the next page starts; absent on the last") @Nullable
        String cursor) {}
