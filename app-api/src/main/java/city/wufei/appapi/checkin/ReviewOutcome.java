package city.wufei.appapi.checkin;

import city.wufei.contracts.staff.StaffReview;

/** What becomes of a decision about a check-in that stands out. */
sealed interface ReviewOutcome {

    /** Decided so, now or by the same member before. */
    record Decided(StaffReview review) implements ReviewOutcome {}

    /** Somebody decided it before, otherwise or in other words. */
    record AlreadyDecided() implements ReviewOutcome {}

    /** The member who refused is not the one who decides the appeal. */
    record SameMember() implements ReviewOutcome {}

    /** The district has no such review. */
    record Unknown() implements ReviewOutcome {}
}
