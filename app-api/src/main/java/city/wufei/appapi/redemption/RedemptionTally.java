package city.wufei.appapi.redemption;

import city.wufei.appapi.tally.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;

/** Counts what becomes of rewards that residents ask for. */
@Context // so that its counters show at zero from the start
final class RedemptionTally {

    private final Tally tally;

    RedemptionTally(MeterRegistry metrics) {
        this.tally = Tally.ofOutcomes(metrics, "wufei.redemptions", RedemptionOutcome.class);
    }

    void count(RedemptionOutcome outcome) {
        tally.count(outcome);
    }
}
