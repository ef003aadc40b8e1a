package city.wufei.appapi.checkin;

import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.contracts.checkin.CheckInApi;
import city.wufei.contracts.checkin.CheckInPage;
import city.wufei.contracts.checkin.CheckInReceipt;
import city.wufei.contracts.checkin.CheckInRequest;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.annotation.Controller;
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
    private final Caller caller;
    private final ScanCount count;

    CheckInController(CheckIns checkIns, Caller caller, ScanCount count) {
        this.checkIns = checkIns;
        this.caller = caller;
        this.count = count;
    }

    @Override
    public CheckInReceipt checkIn(CheckInRequest request, @Nullable String idempotencyKey) {
        var outcome = checkIns.checkIn(caller.resident(), request, Optional.ofNullable(idempotencyKey));
        count.count(outcome);
        return switch (outcome) {
            case CheckInOutcome.Counted(var receipt) -> receipt;
            case CheckInOutcome.Refused why -> throw refusal(why);
        };
    }

    static ProblemException refusal(CheckInOutcome.Refused why) {
        return ProblemException.of(
                switch (why) {
                    case CheckInOutcome.Invalid() -> ProblemCode.CODE_INVALID;
                    case CheckInOutcome.Revoked() -> ProblemCode.CODE_REVOKED;
                    case CheckInOutcome.Expired() -> ProblemCode.CODE_EXPIRED;
                    case CheckInOutcome.WrongDistrict() -> ProblemCode.WRONG_DISTRICT;
                    case CheckInOutcome.NotOffered() -> ProblemCode.CHECK_IN_NOT_OFFERED;
                    case CheckInOutcome.ClockOff() -> ProblemCode.CLOCK_OFF;
                    case CheckInOutcome.AlreadyCounted() -> ProblemCode.ALREADY_COUNTED;
                    case CheckInOutcome.KeyUsedOtherwise() -> ProblemCode.IDEMPOTENCY_KEY_REUSED;
                });
    }

    @Override
    public CheckInPage mine(int limit, @Nullable String cursor) {
        var page = checkIns.of(caller.resident(), Cursor.idBefore(cursor), limit);
        return new CheckInPage(page.items(), page.cursor());
    }
}
