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

/** What residents propose for barcodes. For the roles publicity, office and admin. */
public interface StaffProposalApi {

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/barcode-proposals")
    @Operation(
            operationId = "listBarcodeProposals",
            tags = "staff",
            summary = "The district's proposals, newest first",
            security = @SecurityRequirement(name = "staff"))
    StaffProposalPage list(
            @PathVariable String district,
            @QueryValue @Nullable FeedbackStatus status,
            @Parameter(description = "Part of the name, or the beginning of the number")
                    @QueryValue
                    @Nullable
                    @Size(max = 100)
                    String q,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/barcode-proposals/{id}")
    @Operation(
            operationId = "getBarcodeProposal",
            tags = "staff",
            summary = "One of them",
            security = @SecurityRequirement(name = "staff"))
    StaffProposal one(@PathVariable String district, @PathVariable String id);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/barcode-proposals/{id}/photo")
    @Produces(MediaType.IMAGE_JPEG)
    @Operation(
            operationId = "getBarcodeProposalPhoto",
            tags = "staff",
            summary = "Its picture",
            security = @SecurityRequirement(name = "staff"))
    HttpResponse<byte[]> photo(@PathVariable String district, @PathVariable String id);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/barcode-proposals/{id}/decision")
    @Operation(
            operationId = "decideBarcodeProposal",
            tags = "staff",
            summary = "Accept or decline it, once",
            description = "Refused with already-decided when somebody was faster.",
            security = @SecurityRequirement(name = "staff"))
    StaffProposal decide(@PathVariable String district, @PathVariable String id, @Body @Valid Decision decision);
}
