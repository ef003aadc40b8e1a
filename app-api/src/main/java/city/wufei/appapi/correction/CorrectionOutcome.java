package city.wufei.appapi.correction;

import city.wufei.contracts.correction.Correction;

/** What becomes of a correction. */
sealed interface CorrectionOutcome {

    record Received(Correction correction) implements CorrectionOutcome {}

    /** So many wait that the resident has to wait too. */
    record TooManyOpen() implements CorrectionOutcome {}

    /** The picture is gone, or another's, or belongs to something else. */
    record PhotoUnknown() implements CorrectionOutcome {}

    /** The Idempotency-Key was used for another request. */
    record KeyUsedOtherwise() implements CorrectionOutcome {}
}
