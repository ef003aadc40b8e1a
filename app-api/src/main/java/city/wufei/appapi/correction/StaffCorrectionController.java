package city.wufei.appapi.correction;

import city.wufei.appapi.feedback.Decisions;
import city.wufei.appapi.feedback.Wanted;
import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.session.Caller;
import city.wufei.appapi.session.StaffMember;
import city.wufei.contracts.feedback.FeedbackStatus;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.staff.Decision;
import city.wufei.contracts.staff.StaffCorrection;
import city.wufei.contracts.staff.StaffCorrectionApi;
import city.wufei.contracts.staff.StaffCorrectionPage;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(StaffMember.ROLE)
class StaffCorrectionController implements StaffCorrectionApi {

    private final CorrectionDesk desk;
    private final Caller caller;
    private final Clock clock;

    StaffCorrectionController(CorrectionDesk desk, Caller caller, Clock clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public StaffCorrectionPage list(
            String district, @Nullable FeedbackStatus status, @Nullable String q, int limit, @Nullable String cursor) {
        var own = caller.editorOf(district).district();
        var page = desk.list(
                own, Optional.ofNullable(status).map(Decisions::word), Wanted.of(q), Cursor.idBefore(cursor), limit);
        return new StaffCorrectionPage(page.items(), page.cursor());
    }

    @Override
    public StaffCorrection one(String district, String id) {
        return desk.one(caller.editorOf(district).district(), Decisions.id(id))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    @Override
    public HttpResponse<byte[]> photo(String district, String id) {
        return desk.photo(caller.editorOf(district).district(), Decisions.id(id))
                .map(jpeg -> HttpResponse.ok(jpeg).contentType(MediaType.IMAGE_JPEG_TYPE))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    @Override
    public StaffCorrection decide(String district, String id, Decision decision) {
        var member = caller.editorOf(district);
        var taken = Decisions.taken(member, decision, clock.instant());
        return Decisions.answer(desk.decide(member.district(), Decisions.id(id), taken));
    }
}
