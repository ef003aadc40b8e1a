package city.wufei.contracts.session;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Tokens of a session. */
@Serdeable
public record Session(
        @Schema(description = "Send as `Authorization: Bearer …`")
        String accessToken,

        @Schema(description = "Seconds that the access token lives", example = "900")
        long expiresIn,

        @Schema(description = "Opaque; works once, then the answer to the refresh brings the next")
        String refreshToken,

        @Schema(description = "Seconds that the refresh token lives", example = "15552000")
        long refreshExpiresIn,

        @Schema(example = "310117-songjiang") String district) {

    /** Without the tokens, which belong in no log. */
    @Override
    public String toString() {
        return "Session[district=" + district + "]";
    }
}
