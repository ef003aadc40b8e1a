package city.wufei.contracts.district;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The districts of this installation. Public; answers carry an ETag. */
public interface DistrictApi {

    @AnswersProblems
    @Get("/v1/districts")
    @Operation(operationId = "listDistricts", tags = "districts", summary = "Districts of this installation")
    DistrictPage districts(
            @QueryValue(defaultValue = "100") @Min(1) @Max(100) int limit, @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/v1/districts/{district}")
    @Operation(operationId = "getDistrict", tags = "districts", summary = "One district with its subdistricts")
    District district(@PathVariable String district);
}
