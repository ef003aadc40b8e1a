package city.wufei.contracts.session;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Starts, renews and ends sessions. */
public interface SessionApi {

    @AnswersProblems
    @Post("/v1/sessions")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "startSession",
            tags = "sessions",
            summary = "Start a session",
            description =
                    "Each call starts a new one; an Idempotency-Key has no meaning here, as nobody is signed in yet.")
    Session start(@Body @Valid SessionRequest request);

    @AnswersProblems
    @Post("/v1/sessions/refresh")
    @Operation(
            operationId = "refreshSession",
            tags = "sessions",
            summary = "Exchange the refresh token for new tokens",
            description =
                    "A refresh token works once; a second use ends the session, since one of the two users is a thief. "
                            + "To repeat a call whose answer was lost, send the same Idempotency-Key.")
    Session refresh(
            @Body @Valid RefreshRequest request,
            @Parameter(description = "The same key with the same refresh token gets the same next one")
                    @Header("Idempotency-Key")
                    @Size(min = 8, max = 100)
                    @Nullable
                    String idempotencyKey);

    @AnswersProblems
    @Delete("/v1/sessions")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endSession",
            tags = "sessions",
            summary = "End this session at once",
            security = @SecurityRequirement(name = "session"))
    void end();
}
