package city.wufei.contracts.correction;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the resident who is calling holds to be wrong about an answer. */
public interface CorrectionApi {

    @AnswersProblems
    @Post("/v1/districts/{district}/sorting/corrections")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "correctSorting",
            tags = "corrections",
            summary = "Say that an answer is wrong, and why",
            description =
                    "Editors of the district answer. Refused with too-many-open (20 wait), photo-unknown or wrong-district.",
            security = @SecurityRequirement(name = "session"))
    Correction correct(
            @PathVariable String district,
            @Body @Valid CorrectionRequest correction,
            @Parameter(description = "The same key with the same body gets the same answer for 7 days")
                    @Header("Idempotency-Key")
                    @Size(min = 8, max = 100)
                    @Nullable
                    String idempotencyKey);

    @AnswersProblems
    @Get("/v1/me/corrections")
    @Operation(
            operationId = "listMyCorrections",
            tags = "corrections",
            summary = "My corrections, newest first",
            security = @SecurityRequirement(name = "session"))
    CorrectionPage mine(
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit, @QueryValue @Nullable String cursor);
}
