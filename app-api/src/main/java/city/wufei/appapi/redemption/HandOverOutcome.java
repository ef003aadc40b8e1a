package city.wufei.appapi.redemption;

import city.wufei.contracts.staff.StaffRedemption;
import java.time.LocalDate;

/** What becomes of a code that is shown in a shop. */
sealed interface HandOverOutcome {

    /** Handed over; or, where it was only looked at, to be handed over. */
    record Good(StaffRedemption redemption) implements HandOverOutcome {}

    /** Nobody was given this code, or it is mistyped. */
    record Unknown() implements HandOverOutcome {}

    /** The code says that it is another district's. */
    record Foreign() implements HandOverOutcome {}

    record Used(RedemptionRow row) implements HandOverOutcome {}

    record Cancelled() implements HandOverOutcome {}

    record Expired(RedemptionRow row) implements HandOverOutcome {}

    /** The reward is not handed over in this shop. */
    record WrongShop() implements HandOverOutcome {}

    /** What becomes of a code that does not count any more; called where it is not reserved. */
    static HandOverOutcome ended(RedemptionRow row, LocalDate today) {
        return switch (row.stateOn(today)) {
            case HANDED_OVER -> new Used(row);
            case CANCELLED -> new Cancelled();
            case EXPIRED -> new Expired(row);
            case RESERVED -> throw new IllegalStateException("it counts: " + row.id());
        };
    }
}
