package city.wufei.contracts.checkin;

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
                    "Counts once per resident, place and period (Asia/Shanghai), within the caps of the district's rules. Refused "
                            + "with code-malformed, code-invalid, code-revoked, code-expired, code-not-yet-valid, code-stale, "
                            + "code-for-staff, wrong-district, check-in-not-offered, clock-off (`serverTime`), too-far (`metres`), position-needed, already-counted, "
                            + "too-early, daily-cap-reached or monthly-cap-reached (`until`). One that stands out by the district's rules is "
                            + "held: it has a `review`, and its points count when staff release them.",
            security = @SecurityRequirement(name = "session"))
    CheckInReceipt checkIn(
            @Body @Valid CheckInRequest request,
            @Parameter(description = "The same key with the same body gets the same answer for 7 days")
                    @Header("Idempotency-Key")
                    @Size(min = 8, max = 100)
                    @Nullable
                    String idempotencyKey);

    @AnswersProblems
    @Post("/v1/check-ins/batch")
    @Operation(
            operationId = "checkInBatch",
            tags = "check-ins",
            summary = "Check in with scans that waited for a network",
            description =
                    "Each entry is judged by itself, in the order given; one that is refused takes no other along. The same nonce is "
                            + "one check-in however often it comes, so a batch without an answer is sent again as it was.",
            security = @SecurityRequirement(name = "session"))
    CheckInBatchResult checkInBatch(@Body @Valid CheckInBatch batch);

    @AnswersProblems
    @Get("/v1/me/check-in-allowance")
    @Operation(
            operationId = "getMyCheckInAllowance",
            tags = "check-ins",
            summary = "How many check-ins today, and how many points this month, are left to me",
            security = @SecurityRequirement(name = "session"))
    CheckInAllowance allowance();

    @AnswersProblems
    @Post("/v1/me/check-ins/{id}/appeal")
    @Operation(
            operationId = "appealForCheckIn",
            tags = "check-ins",
            summary = "Say why the refusal of my points is wrong",
            description =
                    "Once; another member of staff than the one who refused looks at it. Refused with not-appealable.",
            security = @SecurityRequirement(name = "session"))
    CheckIn appeal(@PathVariable String id, @Body @Valid CheckInAppeal appeal);

    @AnswersProblems
    @Get("/v1/me/check-ins")
    @Operation(
            operationId = "listMyCheckIns",
            tags = "check-ins",
            summary = "My check-ins, newest first",
            security = @SecurityRequirement(name = "session"))
    CheckInPage mine(@QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit, @QueryValue @Nullable String cursor);
}
