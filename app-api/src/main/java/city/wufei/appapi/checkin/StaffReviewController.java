package city.wufei.appapi.checkin;

import city.wufei.appapi.feedback.Decisions;
import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.problem.FieldErrors;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.session.Caller;
import city.wufei.appapi.session.StaffMember;
import city.wufei.contracts.checkin.ReviewState;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.staff.ReviewDecision;
import city.wufei.contracts.staff.StaffReview;
import city.wufei.contracts.staff.StaffReviewApi;
import city.wufei.contracts.staff.StaffReviewDetail;
import city.wufei.contracts.staff.StaffReviewPage;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(StaffMember.ROLE)
class StaffReviewController implements StaffReviewApi {

    private final ReviewDesk desk;
    private final Caller caller;

    StaffReviewController(ReviewDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @Override
    public StaffReviewPage list(
            String district, @Nullable ReviewState state, @Nullable String place, int limit, @Nullable String cursor) {
        var own = caller.operatorOf(district).district();
        return desk.list(own, Optional.ofNullable(state), Optional.ofNullable(place), Cursor.idBefore(cursor), limit);
    }

    @Override
    public StaffReviewDetail one(String district, String id) {
        return desk.one(caller.operatorOf(district).district(), Decisions.id(id))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    @Override
    public StaffReview decide(String district, String id, ReviewDecision decision) {
        var member = caller.operatorOf(district);
        return switch (desk.decide(member.district(), Decisions.id(id), taken(member, decision))) {
            case ReviewOutcome.Decided(var review) -> review;
            case ReviewOutcome.AlreadyDecided() -> throw ProblemException.of(ProblemCode.ALREADY_DECIDED);
            case ReviewOutcome.SameMember() -> throw ProblemException.of(ProblemCode.SAME_MEMBER);
            case ReviewOutcome.Unknown() -> throw ProblemException.of(ProblemCode.NOT_FOUND);
        };
    }

    private static ReviewDesk.Taken taken(StaffMember member, ReviewDecision decision) {
        var given = decision.note();
        var note = given == null || given.isBlank() ? null : given.strip();
        if (!decision.release() && note == null) {
            throw ProblemException.of(
                    ProblemCode.INVALID_REQUEST,
                    List.of(FieldErrors.error(
                            "note", "invalid", "不予记分时请写明原因", "is needed to refuse", Languages.ofCurrentRequest())));
        }
        return new ReviewDesk.Taken(member, decision.release(), note);
    }
}
