package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Where the phone was when the code was scanned. Looked at, never kept. */
@Serdeable
@Schema(description = "Where the phone was when the code was scanned (WGS-84). Looked at, never kept")
public record Whereabouts(
        @NotNull @Min(-90) @Max(90) Double latitude,
        @NotNull @Min(-180) @Max(180) Double longitude,

        @Schema(description = "What the phone is sure of, as `coords.accuracy` in browsers; 0 when absent")
        @Nullable
        @Min(0)
        Double accuracyMetres) {

    /** Tells no log where it was. */
    @Override
    public String toString() {
        return "Whereabouts[withheld]";
    }
}
