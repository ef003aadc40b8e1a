package city.wufei.appapi.proposal;

import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.contracts.barcode.BarcodeProposal;
import city.wufei.contracts.barcode.BarcodeProposalApi;
import city.wufei.contracts.barcode.BarcodeProposalPage;
import city.wufei.contracts.barcode.BarcodeProposalRequest;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Resident.ROLE)
class BarcodeProposalController implements BarcodeProposalApi {

    private final BarcodeProposals proposals;
    private final Caller caller;

    BarcodeProposalController(BarcodeProposals proposals, Caller caller) {
        this.proposals = proposals;
        this.caller = caller;
    }

    @Override
    public BarcodeProposal propose(BarcodeProposalRequest proposal, @Nullable String idempotencyKey) {
        var resident = caller.residentOf(proposal.district());
        return switch (proposals.propose(resident, proposal, Optional.ofNullable(idempotencyKey))) {
            case ProposalOutcome.Received(var received) -> received;
            case ProposalOutcome.NoNumber() -> throw ProblemException.of(ProblemCode.BARCODE_INVALID);
            case ProposalOutcome.WrongCheckDigit() -> throw ProblemException.of(ProblemCode.BARCODE_CHECK_DIGIT);
            case ProposalOutcome.InStore() -> throw ProblemException.of(ProblemCode.BARCODE_IN_STORE);
            case ProposalOutcome.AlreadyProposed() -> throw ProblemException.of(ProblemCode.ALREADY_PROPOSED);
            case ProposalOutcome.TooManyOpen() -> throw ProblemException.of(ProblemCode.TOO_MANY_OPEN);
            case ProposalOutcome.PhotoUnknown() -> throw ProblemException.of(ProblemCode.PHOTO_UNKNOWN);
            case ProposalOutcome.KeyUsedOtherwise() -> throw ProblemException.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        };
    }

    @Override
    public BarcodeProposalPage mine(int limit, @Nullable String cursor) {
        var page = proposals.of(caller.resident(), Cursor.idBefore(cursor), limit);
        return new BarcodeProposalPage(page.items(), page.cursor());
    }
}
