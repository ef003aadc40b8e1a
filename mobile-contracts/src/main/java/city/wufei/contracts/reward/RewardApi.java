package city.wufei.contracts.reward;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Rewards of a district. Public; what is published carries an ETag, what is left does not. */
public interface RewardApi {

    @AnswersProblems
    @Get("/v1/districts/{district}/rewards")
    @Operation(
            operationId = "listRewards",
            tags = "rewards",
            summary = "Rewards, the cheapest first; what is over is not among them")
    RewardPage rewards(
            @PathVariable String district,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/v1/districts/{district}/rewards/{reward}")
    @Operation(operationId = "getReward", tags = "rewards", summary = "One reward, whether it is given out or not")
    Reward reward(@PathVariable String district, @PathVariable String reward);

    @AnswersProblems
    @Get("/v1/districts/{district}/reward-stock")
    @Operation(
            operationId = "getRewardStock",
            tags = "rewards",
            summary = "What is left of the district's rewards",
            description =
                    "Changes with every redemption, so it is kept apart from what is published and is not cached.")
    RewardStock stock(@PathVariable String district);
}
