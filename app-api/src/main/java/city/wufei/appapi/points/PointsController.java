package city.wufei.appapi.points;

import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.contracts.points.PointsApi;
import city.wufei.contracts.points.PointsBalance;
import city.wufei.contracts.points.PointsEntryPage;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Resident.ROLE)
class PointsController implements PointsApi {

    private final Points points;
    private final Caller caller;

    PointsController(Points points, Caller caller) {
        this.points = points;
        this.caller = caller;
    }

    @Override
    public PointsBalance balance() {
        return points.balance(caller.resident());
    }

    @Override
    public PointsEntryPage entries(int limit, @Nullable String cursor) {
        var page = points.entries(caller.resident(), Cursor.idBefore(cursor), limit);
        return new PointsEntryPage(page.items(), page.cursor());
    }
}
