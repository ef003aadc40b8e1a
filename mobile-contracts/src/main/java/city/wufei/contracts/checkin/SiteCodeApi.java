package city.wufei.contracts.checkin;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;

/** Site codes, before they are used. Public; answers carry an ETag. */
public interface SiteCodeApi {

    @AnswersProblems
    @Get("/v1/site-codes/{code}")
    @Operation(
            operationId = "getSiteCode",
            tags = "check-ins",
            summary = "What a scanned site code stands for",
            description =
                    "Shows a place only when its signature holds. Refused with code-malformed, code-invalid, code-revoked, code-expired, code-not-yet-valid, code-stale, "
                            + "code-for-staff "
                            + "or check-in-not-offered, as the check-in would be.")
    SiteCode siteCode(@PathVariable String code);
}
