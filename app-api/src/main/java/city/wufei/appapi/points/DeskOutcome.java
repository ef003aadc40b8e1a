package city.wufei.appapi.points;

import city.wufei.contracts.staff.EntryMade;

/** What becomes of a deed of staff in a resident's ledger. */
sealed interface DeskOutcome {

    record Made(EntryMade made) implements DeskOutcome {}

    /** The district has no such resident, or the resident no such entry. */
    record Unknown() implements DeskOutcome {}

    /** The entry did not give anything. */
    record NotReversible() implements DeskOutcome {}

    record AlreadyReversed() implements DeskOutcome {}

    /** The balance would be less than nothing: so many are missing. */
    record TooFew(int balance, int missing) implements DeskOutcome {}
}
