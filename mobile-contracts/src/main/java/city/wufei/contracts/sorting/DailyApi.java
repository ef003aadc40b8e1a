package city.wufei.contracts.sorting;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What to show before anything is asked. Public; answers carry an ETag. */
public interface DailyApi {

    @AnswersProblems
    @Get("/v1/districts/{district}/sorting/popular")
    @Operation(
            operationId = "listPopularItems",
            tags = "sorting",
            summary = "What the district searches most",
            description = "Of the last seven days; where that is little, everyday things follow.")
    PopularItems popular(@PathVariable String district, @QueryValue(defaultValue = "8") @Min(1) @Max(30) int limit);

    @AnswersProblems
    @Get("/v1/districts/{district}/sorting/tip")
    @Operation(
            operationId = "getTipOfTheDay",
            tags = "sorting",
            summary = "The tip of the day",
            description = "The same all day and for everybody in the district.")
    TipOfTheDay tip(@PathVariable String district);
}
