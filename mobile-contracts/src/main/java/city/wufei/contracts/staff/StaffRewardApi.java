package city.wufei.contracts.staff;

import city.wufei.contracts.problem.AnswersProblems;
import city.wufei.contracts.reward.RedemptionState;
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
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Stock and handing over of rewards. For the roles operator and office. */
public interface StaffRewardApi {

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/reward-stock")
    @Operation(
            operationId = "listRewardStock",
            tags = "staff",
            summary = "The stock of the district's rewards",
            security = @SecurityRequirement(name = "staff"))
    StaffRewardStocks stock(@PathVariable String district);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/reward-stock/{reward}")
    @Operation(
            operationId = "setRewardStock",
            tags = "staff",
            summary = "Set the stock of a reward",
            description = "Refused with stock-changed when it is not as it was seen, with stock-too-small when "
                    + "residents hold, or were given, more than that.",
            security = @SecurityRequirement(name = "staff"))
    StaffRewardStock setStock(
            @PathVariable String district, @PathVariable String reward, @Body @Valid StockChange change);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/redemptions")
    @Operation(
            operationId = "listRedemptions",
            tags = "staff",
            summary = "The district's redemptions, newest first",
            security = @SecurityRequirement(name = "staff"))
    StaffRedemptionPage redemptions(
            @PathVariable String district,
            @Parameter(description = "Id of a reward") @QueryValue @Pattern(regexp = "[a-z0-9-]{3,40}") @Nullable
                    String reward,
            @QueryValue @Nullable RedemptionState state,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/staff/v1/districts/{district}/shops/{shop}/hand-overs")
    @Operation(
            operationId = "listHandOvers",
            tags = "staff",
            summary = "What a shop handed over in a month, newest first",
            security = @SecurityRequirement(name = "staff"))
    StaffRedemptionPage handOvers(
            @PathVariable String district,
            @PathVariable @Pattern(regexp = "[a-z0-9-]{3,40}") String shop,
            @Parameter(description = "In the district's time", example = "2026-11")
                    @QueryValue
                    @Pattern(regexp = "20\\d{2}-(0[1-9]|1[0-2])")
                    String month,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/redemptions/look")
    @Operation(
            operationId = "lookAtRedemption",
            tags = "staff",
            summary = "What a code is for; nothing is changed",
            description = "Refused as handing over is. A POST, so that no code stands in a log of addresses.",
            security = @SecurityRequirement(name = "staff"))
    StaffRedemption look(@PathVariable String district, @Body @Valid CodeShown code);

    @AnswersProblems
    @Post("/staff/v1/districts/{district}/redemptions/hand-over")
    @Operation(
            operationId = "handOverRedemption",
            tags = "staff",
            summary = "Hand over what a code is for, once",
            description =
                    "Refused with redemption-code-unknown, wrong-district, redemption-used, redemption-cancelled, "
                            + "redemption-expired or wrong-shop.",
            security = @SecurityRequirement(name = "staff"))
    StaffRedemption handOver(@PathVariable String district, @Body @Valid CodeShown code);
}
