package city.wufei.contracts.sortingdesk;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The desk of a district's editors of sorting entries: roles publicity, office and admin. Reads only; publishing is the portal's. */
public interface SortingDeskApi {

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/sorting/entries")
    @Operation(
            operationId = "listEditorEntries",
            tags = "staff",
            summary = "Entries that a search finds, as an editor needs them",
            security = @SecurityRequirement(name = "staff"))
    EditorEntries entries(
            @PathVariable String district,
            @Parameter(description = "A name, or whatever a resident would type", example = "大骨头")
                    @QueryValue
                    @NotBlank
                    @Size(min = 1, max = 100)
                    String q,
            @QueryValue(defaultValue = "10") @Min(1) @Max(50) int limit);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/sorting/entries/{id}")
    @Operation(
            operationId = "getEditorEntry",
            tags = "staff",
            summary = "One entry, and what the packs alone say of it",
            security = @SecurityRequirement(name = "staff"))
    EditorEntryDetail entry(@PathVariable String district, @PathVariable String id);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/sorting/rules")
    @Operation(
            operationId = "listEditorRules",
            tags = "staff",
            summary = "The rules that an entry may rest on",
            security = @SecurityRequirement(name = "staff"))
    EditorRules rules(@PathVariable String district);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/sorting/preview")
    @Operation(
            operationId = "previewEdit",
            tags = "staff",
            summary = "What an edit would change if it were published now",
            description = "Publishes nothing. One at a time: who has to wait too long gets 503 with Retry-After.",
            security = @SecurityRequirement(name = "staff"))
    EditPreview preview(@PathVariable String district, @Body @Valid EditProposal proposal);
}
