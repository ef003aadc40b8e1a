package city.wufei.appapi.checkin;

import city.wufei.appapi.tally.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;

/** Counts scans by what became of them. */
@Context // so that its counters show at zero from the start
final class ScanCount {

    private final Tally tally;

    ScanCount(MeterRegistry metrics) {
        this.tally = Tally.ofOutcomes(metrics, "wufei.check.ins", CheckInOutcome.class);
    }

    void count(CheckInOutcome outcome) {
        tally.count(outcome);
    }
}
