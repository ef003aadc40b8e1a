package city.wufei.appapi.checkin;

import city.wufei.contracts.checkin.CheckInReceipt;

/** What becomes of a check-in. */
sealed interface CheckInOutcome {

    record Counted(CheckInReceipt receipt) implements CheckInOutcome {}

    /** Did not count, and why. */
    sealed interface Refused extends CheckInOutcome {}

    /** Not a code, signed by nobody we know, or not signed at all. */
    record Invalid() implements Refused {}

    /** The poster or its key was revoked. */
    record Revoked() implements Refused {}

    /** The poster is genuine, its place is gone. */
    record Expired() implements Refused {}

    /** The poster is another district's. */
    record WrongDistrict() implements Refused {}

    /** The place takes no check-ins. */
    record NotOffered() implements Refused {}

    /** Scanned too long ago, before there was the code, or in the future. */
    record ClockOff() implements Refused {}

    /** Counted before: at this place, on this day. */
    record AlreadyCounted() implements Refused {}

    /** The Idempotency-Key was used for another request. */
    record KeyUsedOtherwise() implements Refused {}
}
