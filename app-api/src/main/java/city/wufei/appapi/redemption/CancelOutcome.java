package city.wufei.appapi.redemption;

import city.wufei.contracts.reward.RedemptionReceipt;

/** What becomes of a redemption that its resident wants to give back. */
sealed interface CancelOutcome {

    /** Cancelled, now or before. */
    record Cancelled(RedemptionReceipt receipt) implements CancelOutcome {}

    /** The resident has no such redemption. */
    record NoSuchRedemption() implements CancelOutcome {}

    /** It was handed over. */
    record Used(RedemptionRow row) implements CancelOutcome {}

    /** It was given back already, since nobody came for it. */
    record Expired(RedemptionRow row) implements CancelOutcome {}
}
