package city.wufei.contracts.barcode;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;

/** Products by the number below their bars. Public; answers carry an ETag. */
public interface BarcodeApi {

    @AnswersProblems
    @Get("/v1/districts/{district}/sorting/barcodes/{ean}")
    @Operation(
            operationId = "getBarcode",
            tags = "barcodes",
            summary = "What a product falls into, and where its parts go",
            description =
                    "Refused with barcode-invalid, barcode-check-digit or, for a shop's own number, barcode-in-store; "
                            + "barcode-unknown when nobody has described it, then it can be proposed.")
    Barcode barcode(
            @PathVariable String district,
            @Parameter(description = "EAN-13, EAN-8 or UPC-A", example = "6901234567892") @PathVariable @Size(max = 40)
                    String ean);
}
