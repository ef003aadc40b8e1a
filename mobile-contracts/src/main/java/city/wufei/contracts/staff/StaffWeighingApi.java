package city.wufei.contracts.staff;

import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;

/** Check-ins that staff make for a resident who stands before them. For the roles operator and office. */
public interface StaffWeighingApi {

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/weighings/preview")
    @Operation(
            operationId = "previewWeighing",
            tags = "staff",
            summary = "What a weighing would earn; counts nothing",
            description = "Refused as the weighing would be.",
            security = @SecurityRequirement(name = "staff"))
    WeighingPreview preview(@PathVariable String district, @Body @Valid Weighing weighing);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/weighings")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "weigh",
            tags = "staff",
            summary = "Count a check-in with what was weighed",
            description =
                    "Counts once per resident, place and period, and a code counts once. Refused with code-malformed, code-invalid, code-stale, "
                            + "code-not-yet-valid, code-used, wrong-district, check-in-not-offered, material-not-taken, already-counted, "
                            + "too-early, daily-cap-reached or monthly-cap-reached (`until`).",
            security = @SecurityRequirement(name = "staff"))
    CheckIn weigh(@PathVariable String district, @Body @Valid Weighing weighing);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/weighings/batch")
    @Operation(
            operationId = "weighBatch",
            tags = "staff",
            summary = "Count weighings that waited for a network",
            description =
                    "Each entry is judged by itself, in the order given; one that is refused takes no other along.",
            security = @SecurityRequirement(name = "staff"))
    WeighingBatchResult weighBatch(@PathVariable String district, @Body @Valid WeighingBatch batch);
}
