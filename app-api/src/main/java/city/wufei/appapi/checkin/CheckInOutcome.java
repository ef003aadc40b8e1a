package city.wufei.appapi.checkin;

import city.wufei.contracts.checkin.CheckInReceipt;

/** What becomes of a check-in. */
sealed interface CheckInOutcome {

    record Counted(CheckInReceipt receipt) implements CheckInOutcome {}

    /** Not a code, signed by nobody we know, or not signed at all. */
    record Invalid() implements CheckInOutcome {}

    /** The poster or its key was revoked. */
    record Revoked() implements CheckInOutcome {}

    /** The poster is genuine, its place is gone. */
    record Expired() implements CheckInOutcome {}

    /** The poster is another district's. */
    record WrongDistrict() implements CheckInOutcome {}

    /** The place takes no check-ins. */
    record NotOffered() implements CheckInOutcome {}

    /** Scanned too long ago, or in the future. */
    record ClockOff() implements CheckInOutcome {}

    /** Counted before: at this place, on this day. */
    record AlreadyCounted() implements CheckInOutcome {}

    /** The Idempotency-Key was used for another request. */
    record KeyUsedOtherwise() implements CheckInOutcome {}
}
