package city.wufei.appapi.redemption;

import city.wufei.contracts.reward.RedemptionReceipt;
import java.time.LocalDate;

/** What becomes of a reward that a resident asks for. */
sealed interface RedemptionOutcome {

    /** Stock and points are set aside. */
    record Reserved(RedemptionReceipt receipt) implements RedemptionOutcome {}

    /** Why not. */
    sealed interface Refused extends RedemptionOutcome {}

    /** The resident's district has no such reward. */
    record NoSuchReward() implements Refused {}

    record NotYet(LocalDate from) implements Refused {}

    record Over() implements Refused {}

    /** It costs another number of points than the resident was shown. */
    record Changed(int points) implements Refused {}

    record OutOfStock() implements Refused {}

    record NotEnoughPoints(int balance, int missing) implements Refused {}

    record LimitReached(int limit) implements Refused {}

    /** The Idempotency-Key was used for another request. */
    record KeyUsedOtherwise() implements Refused {}
}
