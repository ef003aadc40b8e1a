package city.wufei.contracts.barcode;

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

/** What the resident who is calling proposes for products that nobody has described. */
public interface BarcodeProposalApi {

    @AnswersProblems
    @Post("/v1/barcode-proposals")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "proposeBarcode",
            tags = "barcodes",
            summary = "Propose what a product falls into",
            description =
                    "Editors of the district confirm it. Refused with barcode-invalid, barcode-check-digit, barcode-in-store, "
                            + "already-proposed (one that waits for the same number), too-many-open (20 wait), photo-unknown or wrong-district.",
            security = @SecurityRequirement(name = "session"))
    BarcodeProposal propose(
            @Body @Valid BarcodeProposalRequest proposal,
            @Parameter(description = "The same key with the same body gets the same answer for 7 days")
                    @Header("Idempotency-Key")
                    @Size(min = 8, max = 100)
                    @Nullable
                    String idempotencyKey);

    @AnswersProblems
    @Get("/v1/me/barcode-proposals")
    @Operation(
            operationId = "listMyBarcodeProposals",
            tags = "barcodes",
            summary = "My proposals, newest first",
            security = @SecurityRequirement(name = "session"))
    BarcodeProposalPage mine(
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit, @QueryValue @Nullable String cursor);
}
