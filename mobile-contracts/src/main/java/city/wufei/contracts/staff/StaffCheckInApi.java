package city.wufei.contracts.staff;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Check-in figures for staff. The token of the portal names the member of staff, the role and the district. */
public interface StaffCheckInApi {

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/check-ins/summary")
    @Operation(
            operationId = "summariseCheckIns",
            tags = "staff",
            summary = "Check-ins by place over the last days",
            security = @SecurityRequirement(name = "staff"))
    CheckInSummary summary(@PathVariable String district, @QueryValue(defaultValue = "30") @Min(1) @Max(366) int days);
}
