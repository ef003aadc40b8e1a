package city.wufei.contracts.me;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

/** The resident's own data: see it, take it along, have it removed. */
public interface MeApi {

    @AnswersProblems
    @Get("/v1/me")
    @Operation(
            operationId = "getMe",
            tags = "me",
            summary = "Who am I",
            security = @SecurityRequirement(name = "session"))
    Me me();

    @AnswersProblems
    @Get("/v1/me/export")
    @Operation(
            operationId = "exportMe",
            tags = "me",
            summary = "Everything that is kept about me",
            security = @SecurityRequirement(name = "session"))
    MyData export();

    @AnswersProblems
    @Delete("/v1/me")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteMe",
            tags = "me",
            summary = "Remove me and everything that is kept about me",
            description = "Ends every session at once. What remains are counts that nobody can be told from.",
            security = @SecurityRequirement(name = "session"))
    void delete();
}
