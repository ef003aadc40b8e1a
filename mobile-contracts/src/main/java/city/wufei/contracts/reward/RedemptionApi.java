package city.wufei.contracts.reward;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the resident who is calling takes for points. */
public interface RedemptionApi {

    @AnswersProblems
    @Post("/v1/redemptions")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "redeem",
            tags = "rewards",
            summary = "Take a reward of my district for points",
            description =
                    "Sets one aside, takes the points and gives a code to show in a shop, all or nothing. Refused with out-of-stock, "
                            + "not-enough-points (`missing`), reward-limit-reached, reward-not-yet (`until`), reward-over or reward-changed.",
            security = @SecurityRequirement(name = "session"))
    RedemptionReceipt redeem(
            @Body @Valid RedemptionRequest request,
            @Parameter(description = "The same key with the same body gets the same answer for 7 days")
                    @Header("Idempotency-Key")
                    @Size(min = 8, max = 100)
                    @Nullable
                    String idempotencyKey);

    @AnswersProblems
    @Get("/v1/me/redemptions")
    @Operation(
            operationId = "listMyRedemptions",
            tags = "rewards",
            summary = "My redemptions, newest first",
            security = @SecurityRequirement(name = "session"))
    RedemptionPage mine(
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit, @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/v1/me/redemptions/{id}")
    @Operation(
            operationId = "getMyRedemption",
            tags = "rewards",
            summary = "One of my redemptions",
            security = @SecurityRequirement(name = "session"))
    Redemption one(@PathVariable String id);

    @AnswersProblems
    @Get("/v1/me/redemptions/{id}/qr")
    @Produces("image/svg+xml")
    @Operation(
            operationId = "getMyRedemptionQr",
            tags = "rewards",
            summary = "Its code as a QR code; not found once there is no code any more",
            security = @SecurityRequirement(name = "session"))
    HttpResponse<byte[]> qr(@PathVariable String id);

    @AnswersProblems
    @Post("/v1/me/redemptions/{id}/cancellation")
    @Operation(
            operationId = "cancelMyRedemption",
            tags = "rewards",
            summary = "Give it back before it is handed over",
            description =
                    "Points and stock are returned, once; asked for again it answers the same. Refused with redemption-used or redemption-expired.",
            security = @SecurityRequirement(name = "session"))
    RedemptionReceipt cancel(@PathVariable String id);
}
