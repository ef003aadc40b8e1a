package city.wufei.appapi.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What a run of load came to.
 *
 * @param name what was measured, as the table shows it
 * @param refused answers other than the expected one
 * @param took from the first request to the last answer
 * @param latencies of the expected answers, in nanoseconds
 */
record Measured(String name, long refused, Duration took, Histogram latencies) {

    long done() {
        return latencies.getTotalCount();
    }

    double perSecond() {
        return done() / (took.toNanos() / 1e9);
    }

    /** Latency that this share of the answers, in percent, did not exceed. */
    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** Both runs as one. */
    Measured and(Measured other) {
        var both = latencies.copy();
        both.add(other.latencies);
        return new Measured(name, refused + other.refused, took.plus(other.took), both);
    }
}
