package city.wufei.contracts.checkin;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
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

/** Check-ins of the resident who is calling. */
public interface CheckInApi {

    @AnswersProblems
    @Post("/v1/check-ins")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "checkIn",
            tags = "check-ins",
            summary = "Check in with a scanned site code",
            description =
                    "Counts once per resident, place and day (Asia/Shanghai). Refused with code-invalid, code-revoked, "
                            + "code-expired, wrong-district, check-in-not-offered, clock-off or already-counted.",
            security = @SecurityRequirement(name = "session"))
    CheckInReceipt checkIn(
            @Body @Valid CheckInRequest request,
            @Parameter(description = "The same key with the same body gets the same answer for 7 days")
                    @Header("Idempotency-Key")
                    @Size(min = 8, max = 100)
                    @Nullable
                    String idempotencyKey);

    @AnswersProblems
    @Get("/v1/me/check-ins")
    @Operation(
            operationId = "listMyCheckIns",
            tags = "check-ins",
            summary = "My check-ins, newest first",
            security = @SecurityRequirement(name = "session"))
    CheckInPage mine(@QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit, @QueryValue @Nullable String cursor);
}
