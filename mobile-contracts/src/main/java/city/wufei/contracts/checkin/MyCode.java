package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** The code by which staff of a site know the resident for a minute. It names nobody to whoever reads it. */
@Serdeable
public record MyCode(
        @Schema(description = "The text of the code") String code,

        @Schema(description = "What the QR code says; any camera opens it")
        String address,

        OffsetDateTime expiresAt,

        @Schema(description = "How long it can still be scanned", example = "60")
        int validSeconds,

        Picture qr) {

    /** A QR code to draw. */
    @Serdeable
    @Schema(name = "QrPicture")
    public record Picture(
            @Schema(description = "Modules along each side, the quiet zone among them", example = "57")
            int size,

            @Schema(
                    description = "The dark modules, as the path of an SVG whose view box is `0 0 size size`",
                    example = "M4 4h7v1h-7z")
            String path) {}
}
