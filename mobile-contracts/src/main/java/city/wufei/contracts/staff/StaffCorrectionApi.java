package city.wufei.contracts.staff;

import city.wufei.contracts.feedback.FeedbackStatus;
import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What residents hold to be wrong. For the roles publicity, office and admin. */
public interface StaffCorrectionApi {

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/corrections")
    @Operation(
            operationId = "listCorrections",
            tags = "staff",
            summary = "The district's corrections, newest first",
            security = @SecurityRequirement(name = "staff"))
    StaffCorrectionPage list(
            @PathVariable String district,
            @QueryValue @Nullable FeedbackStatus status,
            @Parameter(description = "Part of the words or of the reason") @QueryValue @Nullable @Size(max = 100)
                    String q,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/corrections/{id}")
    @Operation(
            operationId = "getCorrection",
            tags = "staff",
            summary = "One of them",
            security = @SecurityRequirement(name = "staff"))
    StaffCorrection one(@PathVariable String district, @PathVariable String id);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/corrections/{id}/photo")
    @Produces(MediaType.IMAGE_JPEG)
    @Operation(
            operationId = "getCorrectionPhoto",
            tags = "staff",
            summary = "Its picture",
            security = @SecurityRequirement(name = "staff"))
    HttpResponse<byte[]> photo(@PathVariable String district, @PathVariable String id);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/corrections/{id}/decision")
    @Operation(
            operationId = "decideCorrection",
            tags = "staff",
            summary = "Accept or decline it, once",
            description = "Refused with already-decided when somebody was faster.",
            security = @SecurityRequirement(name = "staff"))
    StaffCorrection decide(@PathVariable String district, @PathVariable String id, @Body @Valid Decision decision);
}
