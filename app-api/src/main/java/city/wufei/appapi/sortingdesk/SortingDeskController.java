package city.wufei.appapi.sortingdesk;

import city.wufei.appapi.library.Districts;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.session.Caller;
import city.wufei.appapi.session.StaffMember;
import city.wufei.content.sorting.DevelopmentQuestion;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.sortingdesk.EditPreview;
import city.wufei.contracts.sortingdesk.EditProposal;
import city.wufei.contracts.sortingdesk.EditorEntries;
import city.wufei.contracts.sortingdesk.EditorEntryDetail;
import city.wufei.contracts.sortingdesk.EditorRules;
import city.wufei.contracts.sortingdesk.SortingDeskApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.util.List;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING) // a trial takes too long for the event loop
@Secured(StaffMember.ROLE)
class SortingDeskController implements SortingDeskApi {

    private static final Duration A_TRIAL = Duration.ofSeconds(2);

    private final Districts districts;
    private final Trials trials;
    private final Caller caller;
    private final List<DevelopmentQuestion> questions = DevelopmentQuestion.all();

    SortingDeskController(Districts districts, Trials trials, Caller caller) {
        this.districts = districts;
        this.trials = trials;
        this.caller = caller;
    }

    @Override
    public EditorEntries entries(String district, String q, int limit) {
        return desk(district).entries(q, limit);
    }

    @Override
    public EditorEntryDetail entry(String district, String id) {
        return desk(district).entry(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    @Override
    public EditorRules rules(String district) {
        return desk(district).rules();
    }

    @Override
    public EditPreview preview(String district, EditProposal proposal) {
        var desk = desk(district);
        return trials.inTurn(() -> desk.preview(proposal, questions))
                .orElseThrow(() -> ProblemException.of(ProblemCode.UNAVAILABLE, A_TRIAL));
    }

    private SortingDesk desk(String district) {
        return SortingDesk.of(districts.shelf(caller.editorOf(district).district()))
                .orElseThrow(() -> ProblemException.of(ProblemCode.UNAVAILABLE));
    }
}
