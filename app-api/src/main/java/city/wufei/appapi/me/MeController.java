package city.wufei.appapi.me;

import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.contracts.me.Me;
import city.wufei.contracts.me.MeApi;
import city.wufei.contracts.me.MyData;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Resident.ROLE)
class MeController implements MeApi {

    private final MyAccount account;
    private final Caller caller;

    MeController(MyAccount account, Caller caller) {
        this.account = account;
        this.caller = caller;
    }

    @Override
    public Me me() {
        return account.me(caller.resident());
    }

    @Override
    public MyData export() {
        return account.export(caller.resident());
    }

    @Override
    public void delete() {
        account.forget(caller.resident());
    }
}
