package city.wufei.appapi.checkin;

import city.wufei.contracts.checkin.CheckInReceipt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What becomes of a check-in. */
sealed interface CheckInOutcome {

    record Counted(CheckInReceipt receipt) implements CheckInOutcome {}

    /** Did not count, and why. */
    sealed interface Refused extends CheckInOutcome {}

    /** Not a code at all. */
    record Malformed() implements Refused {}

    /** Signed by nobody we know, or not for what it says. */
    record Invalid() implements Refused {}

    /** The poster or its key was revoked. */
    record Revoked() implements Refused {}

    /** The poster is genuine, its place is gone. */
    record Expired() implements Refused {}

    /** The code is one of a time to come. */
    record NotYetValid() implements Refused {}

    /** The screen shows another code by now; a resident's own code is older than its minute. */
    record Stale() implements Refused {}

    /** A resident's own code, which is none of a site. */
    record ForStaff() implements Refused {}

    /** The resident's own code made a check-in before. */
    record CodeUsed() implements Refused {}

    /** The place takes no such thing as was weighed. */
    record MaterialNotTaken() implements Refused {}

    /** The poster is another district's. */
    record WrongDistrict() implements Refused {}

    /** The place takes no check-ins. */
    record NotOffered() implements Refused {}

    /** Scanned too long ago, before there was the code, or in the future; it is {@code now}. */
    record ClockOff(Instant now) implements Refused {}

    /** So far from the site. */
    record TooFar(int metres, int withinMetres) implements Refused {}

    /** The site counts nobody whose position is not known. */
    record PositionNeeded() implements Refused {}

    /** Counted before: at this place, on this day. */
    record AlreadyCounted() implements Refused {}

    /** Counted before: at this place, in this period of the day. */
    record TooEarly(LocalDateTime until) implements Refused {}

    record DailyCapReached(int cap, LocalDate until) implements Refused {}

    record MonthlyCapReached(int cap, LocalDate until) implements Refused {}

    /** The Idempotency-Key was used for another request. */
    record KeyUsedOtherwise() implements Refused {}
}
