package city.wufei.appapi.ledger;

import city.wufei.appapi.session.Caller;
import city.wufei.appapi.session.StaffMember;
import city.wufei.contracts.staff.Ledger;
import city.wufei.contracts.staff.StaffLedgerApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(StaffMember.ROLE)
class StaffLedgerController implements StaffLedgerApi {

    private final LedgerProofs proofs;
    private final Caller caller;

    StaffLedgerController(LedgerProofs proofs, Caller caller) {
        this.proofs = proofs;
        this.caller = caller;
    }

    @Override
    public Ledger ledger(String district) {
        return proofs.ledger(caller.bookkeeperOf(district).district());
    }
}
