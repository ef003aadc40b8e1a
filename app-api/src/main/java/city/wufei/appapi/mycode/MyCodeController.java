package city.wufei.appapi.mycode;

import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.contracts.checkin.MyCode;
import city.wufei.contracts.checkin.MyCodeApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Resident.ROLE)
class MyCodeController implements MyCodeApi {

    private final MyCodes codes;
    private final Caller caller;

    MyCodeController(MyCodes codes, Caller caller) {
        this.codes = codes;
        this.caller = caller;
    }

    @Override
    public MyCode code() {
        return codes.issue(caller.resident());
    }
}
