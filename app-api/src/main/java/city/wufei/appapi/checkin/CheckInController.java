package city.wufei.appapi.checkin;

import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.problem.Problems;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.content.id.Ids;
import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.checkin.CheckInAllowance;
import city.wufei.contracts.checkin.CheckInApi;
import city.wufei.contracts.checkin.CheckInAppeal;
import city.wufei.contracts.checkin.CheckInBatch;
import city.wufei.contracts.checkin.CheckInBatchResult;
import city.wufei.contracts.checkin.CheckInPage;
import city.wufei.contracts.checkin.CheckInReceipt;
import city.wufei.contracts.checkin.CheckInRequest;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Resident.ROLE)
class CheckInController implements CheckInApi {

    private final CheckIns checkIns;
    private final BatchEntries entries;
    private final Caller caller;
    private final ScanCount count;
    private final Problems problems;

    CheckInController(CheckIns checkIns, BatchEntries entries, Caller caller, ScanCount count, Problems problems) {
        this.checkIns = checkIns;
        this.entries = entries;
        this.caller = caller;
        this.count = count;
        this.problems = problems;
    }

    @Override
    public CheckInReceipt checkIn(CheckInRequest request, @Nullable String idempotencyKey) {
        return receipt(caller.resident(), request, Optional.ofNullable(idempotencyKey));
    }

    @Override
    public CheckInBatchResult checkInBatch(CheckInBatch batch) {
        var resident = caller.resident();
        return new CheckInBatchResult(
                batch.entries().stream().map(entry -> result(resident, entry)).toList());
    }

    @Override
    public CheckInAllowance allowance() {
        return checkIns.allowance(caller.resident());
    }

    @Override
    public CheckInPage mine(int limit, @Nullable String cursor) {
        var page = checkIns.of(caller.resident(), Cursor.idBefore(cursor), limit);
        return new CheckInPage(page.items(), page.cursor());
    }

    @Override
    public CheckIn appeal(String id, CheckInAppeal appeal) {
        var resident = caller.resident();
        var number = Ids.parse(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        return checkIns.appeal(resident, number, appeal.reason().strip())
                .orElseThrow(() -> ProblemException.of(
                        checkIns.isOf(resident, number) ? ProblemCode.NOT_APPEALABLE : ProblemCode.NOT_FOUND));
    }

    private CheckInReceipt receipt(Resident resident, CheckInRequest request, Optional<String> idempotencyKey) {
        var outcome = checkIns.checkIn(resident, request, idempotencyKey);
        count.count(outcome);
        return switch (outcome) {
            case CheckInOutcome.Counted(var receipt) -> receipt;
            case CheckInOutcome.Refused why -> throw CheckInRefusals.problem(why);
        };
    }

    private CheckInBatchResult.Entry result(Resident resident, @Nullable JsonNode entry) {
        var nonce = BatchEntries.nonce(entry).orElse(null);
        try {
            return new CheckInBatchResult.Entry(nonce, receipt(resident, entries.read(entry), Optional.empty()), null);
        } catch (ProblemException refused) {
            var request = ServerRequestContext.currentRequest().orElseThrow();
            return new CheckInBatchResult.Entry(nonce, null, problems.within(request, refused));
        }
    }
}
