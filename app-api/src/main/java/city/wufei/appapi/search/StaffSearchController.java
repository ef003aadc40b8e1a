package city.wufei.appapi.search;

import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.search.SearchReport.Wanted;
import city.wufei.appapi.session.Caller;
import city.wufei.appapi.session.StaffMember;
import city.wufei.content.sorting.SearchWords;
import city.wufei.contracts.staff.SearchFigures;
import city.wufei.contracts.staff.SearchedWordsPage;
import city.wufei.contracts.staff.SearchesShown;
import city.wufei.contracts.staff.StaffSearchApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(StaffMember.ROLE)
class StaffSearchController implements StaffSearchApi {

    private final SearchReport report;
    private final SearchDays days;
    private final Caller caller;

    StaffSearchController(SearchReport report, SearchDays days, Caller caller) {
        this.report = report;
        this.days = days;
        this.caller = caller;
    }

    @Override
    public SearchedWordsPage searches(
            String district, int days, SearchesShown show, @Nullable String q, int limit, @Nullable String cursor) {
        var own = caller.editorOf(district).district();
        var text = q == null ? "" : SearchWords.formOf(q);
        return report.words(own, new Wanted(days, show, text), Cursor.read(cursor), limit);
    }

    @Override
    public SearchFigures figures(String district, int days) {
        return this.days.figures(caller.editorOf(district).district(), days);
    }
}
