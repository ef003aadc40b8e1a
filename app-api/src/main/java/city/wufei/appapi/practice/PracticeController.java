package city.wufei.appapi.practice;

import city.wufei.appapi.library.Districts;
import city.wufei.appapi.practice.Practice.Guide;
import city.wufei.appapi.practice.PracticeOutcome.Fault;
import city.wufei.appapi.problem.FieldErrors;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.contracts.practice.PracticeAnswers;
import city.wufei.contracts.practice.PracticeApi;
import city.wufei.contracts.practice.PracticeResult;
import city.wufei.contracts.practice.PracticeRound;
import city.wufei.contracts.problem.FieldError;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PracticeController implements PracticeApi {

    private final Practice practice;
    private final Districts districts;
    private final Caller caller;

    PracticeController(Practice practice, Districts districts, Caller caller) {
        this.practice = practice;
        this.districts = districts;
        this.caller = caller;
    }

    @Override
    public PracticeRound draw(String district) {
        var guide = guide(district);
        return practice.draw(guide, residentOf(guide));
    }

    @Override
    public PracticeResult answer(String district, PracticeAnswers answers) {
        var guide = guide(district);
        return switch (practice.judge(guide, residentOf(guide), answers.answers())) {
            case PracticeOutcome.Judged(var result) -> result;
            case PracticeOutcome.Faulty(var faults) ->
                throw ProblemException.of(
                        ProblemCode.ANSWERS_INVALID,
                        faults.stream().map(PracticeController::error).toList());
            case PracticeOutcome.NobodyThere() -> throw ProblemException.of(ProblemCode.SESSION_REVOKED);
        };
    }

    private Guide guide(String district) {
        return Guide.of(districts.shelf(district)).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    /** A resident of another district practises here as a guest. */
    private Optional<Resident> residentOf(Guide guide) {
        return caller.maybeResident().filter(resident -> resident.district().equals(guide.district()));
    }

    private static FieldError error(Fault fault) {
        var field = "answers[" + fault.answer() + "].item";
        var language = Languages.ofCurrentRequest();
        return fault.isTwice()
                ? FieldErrors.error(field, "duplicate", "同一件物品只能回答一次", "is answered twice", language)
                : FieldErrors.error(field, "unknown", "没有这件物品", "is not known", language);
    }
}
