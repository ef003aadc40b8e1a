package city.wufei.contracts.staff;

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
import org.jspecify.annotations.Nullable;

/** Helping a resident who tells the code of their account. For the roles operator and office. */
public interface StaffPointsApi {

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/points/residents/{code}")
    @Operation(
            operationId = "getResidentPoints",
            tags = "staff",
            summary = "A resident's balance",
            description = "Nothing but the ledger is told. The code of another district's resident is not found.",
            security = @SecurityRequirement(name = "staff"))
    ResidentPoints account(
            @PathVariable String district,
            @Parameter(description = "The helpCode that the resident's account shows") @PathVariable String code);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/points/residents/{code}/entries")
    @Operation(
            operationId = "listResidentEntries",
            tags = "staff",
            summary = "A resident's ledger, newest first",
            security = @SecurityRequirement(name = "staff"))
    StaffEntryPage entries(
            @PathVariable String district,
            @PathVariable String code,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/points/residents/{code}/reversals")
    @Operation(
            operationId = "reverseEntry",
            tags = "staff",
            summary = "Take back what an entry awarded, once",
            description =
                    "What was spent since stays spent: the reversal says how much was taken back. "
                            + "Refused with already-reversed when it was reversed before, with not-reversible for other entries.",
            security = @SecurityRequirement(name = "staff"))
    EntryMade reverse(@PathVariable String district, @PathVariable String code, @Body @Valid EntryReversal reversal);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/points/residents/{code}/corrections")
    @Operation(
            operationId = "correctPoints",
            tags = "staff",
            summary = "Put a balance right",
            description = "Refused with not-enough-points when it would leave less than nothing. "
                    + "The same request number again is the correction that was made.",
            security = @SecurityRequirement(name = "staff"))
    EntryMade correct(
            @PathVariable String district, @PathVariable String code, @Body @Valid BalanceCorrection correction);
}
