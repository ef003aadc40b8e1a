package city.wufei.contracts.cell;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The public registry of certified cells. Public; answers carry an ETag. */
public interface CellApi {

    @AnswersProblems
    @Get("/v1/districts/{district}/cells")
    @Operation(operationId = "listCells", tags = "cells", summary = "Certified cells of a district")
    CellPage cells(
            @PathVariable String district,
            @Parameter(description = "Id of the cell type", example = "school") @QueryValue @Nullable String type,
            @Parameter(description = "Code of the subdistrict") @QueryValue @Nullable String subdistrict,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/v1/districts/{district}/cells/{id}")
    @Operation(operationId = "getCell", tags = "cells", summary = "One certified cell")
    Cell cell(@PathVariable String district, @PathVariable String id);

    @AnswersProblems
    @Get("/v1/districts/{district}/notices")
    @Operation(operationId = "listNotices", tags = "cells", summary = "Public notices of a district, newest first")
    NoticePage notices(
            @PathVariable String district,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/v1/certificates/{code}")
    @Operation(
            operationId = "verifyCertificate",
            tags = "cells",
            summary = "What a certificate proves",
            description =
                    "By its code, which cannot be guessed, or by its number, which is public and says nothing of the paper; "
                            + "the answer says by which, and whether the designation still holds.")
    Certificate certificate(@PathVariable String code);
}
