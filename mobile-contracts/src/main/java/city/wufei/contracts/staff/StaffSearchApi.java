package city.wufei.contracts.staff;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What residents search for, for the district's publicity editors, office and administrators. Nobody can tell who searched. */
public interface StaffSearchApi {

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/sorting/searches")
    @Operation(
            operationId = "listSearches",
            tags = "staff",
            summary = "Words that were searched for, the most frequent first",
            description = "Words that may say something about a person are not kept.",
            security = @SecurityRequirement(name = "staff"))
    SearchedWordsPage searches(
            @PathVariable String district,
            @Parameter(description = "Of the last days, today included")
                    @QueryValue(defaultValue = "30")
                    @Min(1)
                    @Max(400)
                    int days,
            @Parameter(description = "Words that found nothing, that were only guessed at or answered unsurely, or all")
                    @QueryValue(defaultValue = "missed")
                    SearchesShown show,
            @Parameter(description = "Only words that contain these") @QueryValue @Nullable @Size(max = 50) String q,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/sorting/search-figures")
    @Operation(
            operationId = "countSearches",
            tags = "staff",
            summary = "Searches by day",
            security = @SecurityRequirement(name = "staff"))
    SearchFigures figures(@PathVariable String district, @QueryValue(defaultValue = "30") @Min(1) @Max(400) int days);
}
