package city.wufei.appapi.checkin;

import city.wufei.appapi.problem.FieldErrors;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.problem.Problems;
import city.wufei.appapi.session.Caller;
import city.wufei.appapi.session.StaffMember;
import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.staff.StaffWeighingApi;
import city.wufei.contracts.staff.Weighing;
import city.wufei.contracts.staff.WeighingBatch;
import city.wufei.contracts.staff.WeighingBatchResult;
import city.wufei.contracts.staff.WeighingPreview;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.validation.validator.Validator;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(StaffMember.ROLE)
class StaffWeighingController implements StaffWeighingApi {

    private final Weighings weighings;
    private final Caller caller;
    private final ScanCount count;
    private final Problems problems;
    private final Validator validator;

    StaffWeighingController(
            Weighings weighings, Caller caller, ScanCount count, Problems problems, Validator validator) {
        this.weighings = weighings;
        this.caller = caller;
        this.count = count;
        this.problems = problems;
        this.validator = validator;
    }

    @Override
    public WeighingPreview preview(String district, Weighing weighing) {
        return switch (weighings.preview(caller.operatorOf(district), weighing)) {
            case WeighingOutcome.Previewed(var preview) -> preview;
            case WeighingOutcome.Refused(var why) -> throw WeighingRefusals.problem(why);
        };
    }

    @Override
    public CheckIn weigh(String district, Weighing weighing) {
        return counted(caller.operatorOf(district), weighing);
    }

    @Override
    public WeighingBatchResult weighBatch(String district, WeighingBatch batch) {
        var staff = caller.operatorOf(district);
        return new WeighingBatchResult(
                batch.entries().stream().map(entry -> result(staff, entry)).toList());
    }

    private CheckIn counted(StaffMember staff, Weighing weighing) {
        var outcome = weighings.weigh(staff, weighing);
        count.count(outcome);
        return switch (outcome) {
            case CheckInOutcome.Counted(var receipt) -> receipt.checkIn();
            case CheckInOutcome.Refused why -> throw WeighingRefusals.problem(why);
        };
    }

    private WeighingBatchResult.Entry result(StaffMember staff, @Nullable Weighing entry) {
        var nonce = entry == null ? null : entry.nonce();
        try {
            return new WeighingBatchResult.Entry(nonce, counted(staff, valid(entry)), null);
        } catch (ProblemException refused) {
            var request = ServerRequestContext.currentRequest().orElseThrow();
            return new WeighingBatchResult.Entry(nonce, null, problems.within(request, refused));
        }
    }

    private Weighing valid(@Nullable Weighing entry) {
        if (entry == null) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST);
        }
        var broken = validator.validate(entry);
        if (!broken.isEmpty()) {
            throw ProblemException.of(
                    ProblemCode.INVALID_REQUEST,
                    FieldErrors.of(new ConstraintViolationException(broken), Languages.ofCurrentRequest()));
        }
        return entry;
    }
}
