package city.wufei.contracts.staff;

import city.wufei.contracts.checkin.ReviewState;
import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Check-ins that a person looks at before their points count. For the roles operator and office. */
public interface StaffReviewApi {

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/check-in-reviews")
    @Operation(
            operationId = "listCheckInReviews",
            tags = "staff",
            summary = "The district's reviews, newest first",
            description = "Without a state, those that wait: the pending and the appealed.",
            security = @SecurityRequirement(name = "staff"))
    StaffReviewPage list(
            @PathVariable String district,
            @QueryValue @Nullable ReviewState state,
            @Parameter(description = "Id of a place") @QueryValue @Nullable @Size(max = 40) String place,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/check-in-reviews/{id}")
    @Operation(
            operationId = "getCheckInReview",
            tags = "staff",
            summary = "One of them, with what the resident did around it",
            security = @SecurityRequirement(name = "staff"))
    StaffReviewDetail one(@PathVariable String district, @PathVariable String id);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/check-in-reviews/{id}/decision")
    @Operation(
            operationId = "decideCheckInReview",
            tags = "staff",
            summary = "Release its points or refuse them",
            description =
                    "An appeal is decided by another member than the one who refused (same-member). Refused with already-decided when "
                            + "somebody was faster; the same decision by the same member again is the one that was taken.",
            security = @SecurityRequirement(name = "staff"))
    StaffReview decide(@PathVariable String district, @PathVariable String id, @Body @Valid ReviewDecision decision);
}
