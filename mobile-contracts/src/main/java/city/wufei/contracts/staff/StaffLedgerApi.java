package city.wufei.contracts.staff;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

/** The district's books of points. For the roles office and admin. */
public interface StaffLedgerApi {

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/points/ledger")
    @Operation(
            operationId = "getLedger",
            tags = "staff",
            summary = "Totals by account and reason, and whether balances and entries agree",
            description = "As the last finished proof counted; a proof is made once a day.",
            security = @SecurityRequirement(name = "staff"))
    Ledger ledger(@PathVariable String district);
}
