package city.wufei.contracts.points;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Points of the resident who is calling. */
public interface PointsApi {

    @AnswersProblems
    @Get("/v1/me/points")
    @Operation(
            operationId = "getMyPoints",
            tags = "points",
            summary = "My balance",
            security = @SecurityRequirement(name = "session"))
    PointsBalance balance();

    @AnswersProblems
    @Get("/v1/me/points/entries")
    @Operation(
            operationId = "listMyPointsEntries",
            tags = "points",
            summary = "My ledger, newest first",
            security = @SecurityRequirement(name = "session"))
    PointsEntryPage entries(
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit, @QueryValue @Nullable String cursor);
}
