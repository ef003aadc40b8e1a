package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A scanned site code. */
@Serdeable
public record CheckInRequest(
        @Schema(description = "Text of the site code, or the address that the QR of a poster or a screen opens")
        @NotBlank
        @Size(max = 512)
        String code,

        @Schema(
                description =
                        "When it was scanned; now when absent. At most 72 hours back and 5 minutes ahead; a screen's code at most 10 minutes")
        @Nullable
        OffsetDateTime occurredAt,

        @Schema(
                description =
                        "Made by the client once per scan; the same nonce is one check-in, however often it comes")
        @Nullable
        @Pattern(regexp = "[A-Za-z0-9_-]{8,64}")
        String nonce,

        @Schema(
                description =
                        "Where it was scanned: looked at, never kept. Some sites need it, at others one earns fewer points without")
        @Nullable
        @Valid
        Whereabouts location,

        @Schema(
                description =
                        "Made by the client once per phone, the same for all who use it: remembered for some hours as a fingerprint in memory, and nowhere kept")
        @Nullable
        @Pattern(regexp = "[A-Za-z0-9_-]{16,64}")
        String device) {

    /** The same scan without where and on which phone it was made, for whoever keeps anything of it. */
    public CheckInRequest withoutTraces() {
        return new CheckInRequest(code, occurredAt, nonce, null, null);
    }
}
