package city.wufei.contracts.checkin;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

/** The resident's own code. */
public interface MyCodeApi {

    @AnswersProblems
    @Get("/v1/me/code")
    @Operation(
            operationId = "getMyCode",
            tags = "check-ins",
            summary = "A code for the staff of a site to scan, good for 60 seconds",
            description =
                    "Signed, and good for a check-in that staff make and for nothing else. Each call makes another one; earlier ones stay "
                            + "good for the rest of their minute.",
            security = @SecurityRequirement(name = "session"))
    MyCode code();
}
