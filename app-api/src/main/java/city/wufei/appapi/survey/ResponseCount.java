package city.wufei.appapi.survey;

import city.wufei.appapi.tally.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;

/** Counts responses by what became of them. */
@Context // so that its counters show at zero from the start
final class ResponseCount {

    private final Tally tally;

    ResponseCount(MeterRegistry metrics) {
        this.tally = Tally.ofOutcomes(metrics, "wufei.survey.responses", ResponseOutcome.class);
    }

    void count(ResponseOutcome outcome) {
        tally.count(outcome);
    }
}
