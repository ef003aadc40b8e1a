package city.wufei.appapi.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.concurrent.atomic.AtomicInteger;

/** The gauge of accounts whose balance was not the sum of their entries when the books were last proved. */
@Context // so that it shows at zero from the start
final class DifferingAccounts {

    private final AtomicInteger differing = new AtomicInteger();

    DifferingAccounts(MeterRegistry metrics) {
        metrics.gauge("wufei.points.differing", differing);
    }

    void were(int found) {
        differing.set(found);
    }
}
