package city.wufei.appapi.reward;

import city.wufei.contracts.staff.StaffRewardStock;

/** What becomes of a stock that staff want to set. */
public sealed interface StockOutcome {

    record Set(StaffRewardStock stock) implements StockOutcome {}

    /** The district has no such reward, and never had a stock of it. */
    record NoSuchReward() implements StockOutcome {}

    /** It is not as it was seen. */
    record Changed(StaffRewardStock now) implements StockOutcome {}

    /** Residents hold, or were given, more than that. */
    record TooSmall(StaffRewardStock now) implements StockOutcome {}
}
