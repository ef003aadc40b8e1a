package city.wufei.appapi.points;

import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.problem.FieldErrors;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.Particulars;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.resident.HelpCode;
import city.wufei.appapi.session.Caller;
import city.wufei.appapi.session.StaffMember;
import city.wufei.content.id.Ids;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.staff.BalanceCorrection;
import city.wufei.contracts.staff.EntryMade;
import city.wufei.contracts.staff.EntryReversal;
import city.wufei.contracts.staff.ResidentPoints;
import city.wufei.contracts.staff.StaffEntryPage;
import city.wufei.contracts.staff.StaffPointsApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(StaffMember.ROLE)
class StaffPointsController implements StaffPointsApi {

    private final PointsDesk desk;
    private final Caller caller;

    StaffPointsController(PointsDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @Override
    public ResidentPoints account(String district, String code) {
        var own = caller.pointsHelperOf(district).district();
        return desk.account(own, read(code)).orElseThrow(StaffPointsController::notFound);
    }

    @Override
    public StaffEntryPage entries(String district, String code, int limit, @Nullable String cursor) {
        var own = caller.pointsHelperOf(district).district();
        var page = desk.entries(own, read(code), Cursor.idBefore(cursor), limit)
                .orElseThrow(StaffPointsController::notFound);
        return new StaffEntryPage(page.items(), page.cursor());
    }

    @Override
    public EntryMade reverse(String district, String code, EntryReversal reversal) {
        var member = caller.pointsHelperOf(district);
        var entry = Ids.parse(reversal.entry()).orElseThrow(StaffPointsController::notFound);
        return made(desk.reverse(member, read(code), entry, reversal.reason().strip()));
    }

    @Override
    public EntryMade correct(String district, String code, BalanceCorrection correction) {
        var member = caller.pointsHelperOf(district);
        var request = Ids.parse(correction.request()).orElseThrow(() -> invalid("request", "不是编号", "is not an id"));
        if (correction.points() == 0) {
            throw invalid("points", "不能是 0", "is not 0");
        }
        return made(desk.correct(
                member,
                read(code),
                correction.points(),
                request,
                correction.reason().strip()));
    }

    private static EntryMade made(DeskOutcome outcome) {
        return switch (outcome) {
            case DeskOutcome.Made(var made) -> made;
            case DeskOutcome.Unknown() -> throw notFound();
            case DeskOutcome.NotReversible() -> throw ProblemException.of(ProblemCode.NOT_REVERSIBLE);
            case DeskOutcome.AlreadyReversed() -> throw ProblemException.of(ProblemCode.ALREADY_REVERSED);
            case DeskOutcome.TooFew(var balance, var missing) ->
                throw ProblemException.of(
                        ProblemCode.NOT_ENOUGH_POINTS,
                        Particulars.words(
                                "现在只有 %d 分，还差 %d 分。".formatted(balance, missing),
                                "The balance is %d; %d are missing.".formatted(balance, missing)));
        };
    }

    /** What is no code names nobody. */
    private static HelpCode read(String code) {
        return HelpCode.read(code).orElseThrow(StaffPointsController::notFound);
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemCode.NOT_FOUND);
    }

    private static ProblemException invalid(String field, String chinese, String english) {
        return ProblemException.of(
                ProblemCode.INVALID_REQUEST,
                List.of(FieldErrors.error(field, "invalid", chinese, english, Languages.ofCurrentRequest())));
    }
}
