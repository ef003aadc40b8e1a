package city.wufei.appapi.checkin;

import city.wufei.appapi.session.Caller;
import city.wufei.appapi.session.StaffMember;
import city.wufei.contracts.staff.CheckInSummary;
import city.wufei.contracts.staff.StaffCheckInApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(StaffMember.ROLE)
class StaffCheckInController implements StaffCheckInApi {

    private final CheckInFigures figures;
    private final Caller caller;

    StaffCheckInController(CheckInFigures figures, Caller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @Override
    public CheckInSummary summary(String district, int days) {
        return figures.summary(caller.staffOf(district).district(), days);
    }
}
