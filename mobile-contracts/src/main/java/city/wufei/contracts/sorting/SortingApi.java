package city.wufei.contracts.sorting;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How to throw something away. Public; answers carry an ETag. */
public interface SortingApi {

    /** How many answers a search gives that does not say how many. */
    String HITS_UNLESS_SAID = "10";

    @AnswersProblems
    @Get("/v1/districts/{district}/sorting/categories")
    @Operation(operationId = "listCategories", tags = "sorting", summary = "The city's waste scheme")
    SortingScheme categories(@PathVariable String district);

    @AnswersProblems
    @Get("/v1/districts/{district}/sorting/search")
    @Operation(
            operationId = "searchSorting",
            tags = "sorting",
            summary = "Search in the resident's own words",
            description = "Chinese, pinyin, initials, aliases and near misses; best answer first.")
    SortingHits search(
            @PathVariable String district,
            @Parameter(description = "What the resident typed", example = "大骨头")
                    @QueryValue
                    @NotBlank
                    @Size(min = 1, max = 100)
                    String q,
            @QueryValue(defaultValue = HITS_UNLESS_SAID) @Min(1) @Max(100) int limit);

    @AnswersProblems
    @Get("/v1/districts/{district}/sorting/suggest")
    @Operation(
            operationId = "suggestSorting",
            tags = "sorting",
            summary = "Names to offer while the resident types",
            description = "Names that begin with what was typed, then by pinyin and initials, then that contain it.")
    SortingSuggestions suggest(
            @PathVariable String district,
            @Parameter(description = "What is typed so far", example = "大骨")
                    @QueryValue
                    @NotBlank
                    @Size(min = 1, max = 100)
                    String q,
            @QueryValue(defaultValue = "8") @Min(1) @Max(20) int limit);

    @AnswersProblems
    @Get("/v1/districts/{district}/sorting/items/{id}")
    @Operation(operationId = "getSortingItem", tags = "sorting", summary = "One item with its rule")
    SortingItemDetail item(@PathVariable String district, @PathVariable String id);

    @AnswersProblems
    @Get("/v1/districts/{district}/sorting/bundle")
    @Operation(
            operationId = "getSortingBundle",
            tags = "sorting",
            summary = "The whole catalogue, for use without a network",
            description =
                    "Ask again with If-None-Match; gzip when accepted. With `since`, only what changed, where that is known.")
    SortingBundle bundle(
            @PathVariable String district,
            @Parameter(description = "Version of the bundle that the client has") @QueryValue @Nullable @Size(max = 64)
                    String since);
}
