package city.wufei.appapi.redemption;

import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.content.id.Ids;
import city.wufei.content.qr.QrDrawing;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.reward.Redemption;
import city.wufei.contracts.reward.RedemptionApi;
import city.wufei.contracts.reward.RedemptionPage;
import city.wufei.contracts.reward.RedemptionReceipt;
import city.wufei.contracts.reward.RedemptionRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Resident.ROLE)
class RedemptionController implements RedemptionApi {

    private final Redemptions redemptions;
    private final Caller caller;
    private final RedemptionTally tally;

    RedemptionController(Redemptions redemptions, Caller caller, RedemptionTally tally) {
        this.redemptions = redemptions;
        this.caller = caller;
        this.tally = tally;
    }

    @Override
    public RedemptionReceipt redeem(RedemptionRequest request, @Nullable String idempotencyKey) {
        var outcome = redemptions.redeem(caller.resident(), request, Optional.ofNullable(idempotencyKey));
        tally.count(outcome);
        return switch (outcome) {
            case RedemptionOutcome.Reserved(var receipt) -> receipt;
            case RedemptionOutcome.Refused why -> throw RedemptionRefusals.problem(why);
        };
    }

    @Override
    public RedemptionPage mine(int limit, @Nullable String cursor) {
        var page = redemptions.of(caller.resident(), Cursor.idBefore(cursor), limit);
        return new RedemptionPage(page.items(), page.cursor());
    }

    @Override
    public Redemption one(String id) {
        return redemptions
                .one(caller.resident(), number(id))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    @Override
    public HttpResponse<byte[]> qr(String id) {
        return redemptions
                .addressOf(caller.resident(), number(id))
                .map(address -> HttpResponse.ok(QrDrawing.of(address).svg().getBytes(StandardCharsets.UTF_8))
                        .contentType("image/svg+xml")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    @Override
    public RedemptionReceipt cancel(String id) {
        return switch (redemptions.cancel(caller.resident(), number(id))) {
            case CancelOutcome.Cancelled(var receipt) -> receipt;
            case CancelOutcome.NoSuchRedemption() -> throw ProblemException.of(ProblemCode.NOT_FOUND);
            case CancelOutcome.Used(var row) -> throw RedemptionRefusals.used(row);
            case CancelOutcome.Expired(var row) -> throw RedemptionRefusals.expired(row);
        };
    }

    private static long number(String id) {
        return Ids.parse(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}
