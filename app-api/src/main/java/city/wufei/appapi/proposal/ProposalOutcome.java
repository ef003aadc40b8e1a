package city.wufei.appapi.proposal;

import city.wufei.contracts.barcode.BarcodeProposal;

/** What becomes of a proposal. */
sealed interface ProposalOutcome {

    record Received(BarcodeProposal proposal) implements ProposalOutcome {}

    /** Not the number of a product. */
    record NoNumber() implements ProposalOutcome {}

    record WrongCheckDigit() implements ProposalOutcome {}

    /** A number that a shop gave out for itself. */
    record InStore() implements ProposalOutcome {}

    /** The same resident's proposal for the same number waits. */
    record AlreadyProposed() implements ProposalOutcome {}

    /** So many wait that the resident has to wait too. */
    record TooManyOpen() implements ProposalOutcome {}

    /** The picture is gone, or another's, or belongs to something else. */
    record PhotoUnknown() implements ProposalOutcome {}

    /** The Idempotency-Key was used for another request. */
    record KeyUsedOtherwise() implements ProposalOutcome {}
}
