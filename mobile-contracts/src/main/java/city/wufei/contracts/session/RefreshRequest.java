package city.wufei.contracts.session;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks for new tokens with a refresh token, which works once. */
@Serdeable
public record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {}
