package city.wufei.appapi.correction;

import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.contracts.correction.Correction;
import city.wufei.contracts.correction.CorrectionApi;
import city.wufei.contracts.correction.CorrectionPage;
import city.wufei.contracts.correction.CorrectionRequest;
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
class CorrectionController implements CorrectionApi {

    private final Corrections corrections;
    private final Caller caller;

    CorrectionController(Corrections corrections, Caller caller) {
        this.corrections = corrections;
        this.caller = caller;
    }

    @Override
    public Correction correct(String district, CorrectionRequest correction, @Nullable String idempotencyKey) {
        var resident = caller.residentOf(district);
        return switch (corrections.correct(resident, correction, Optional.ofNullable(idempotencyKey))) {
            case CorrectionOutcome.Received(var received) -> received;
            case CorrectionOutcome.TooManyOpen() -> throw ProblemException.of(ProblemCode.TOO_MANY_OPEN);
            case CorrectionOutcome.PhotoUnknown() -> throw ProblemException.of(ProblemCode.PHOTO_UNKNOWN);
            case CorrectionOutcome.KeyUsedOtherwise() -> throw ProblemException.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        };
    }

    @Override
    public CorrectionPage mine(int limit, @Nullable String cursor) {
        var page = corrections.of(caller.resident(), Cursor.idBefore(cursor), limit);
        return new CorrectionPage(page.items(), page.cursor());
    }
}
