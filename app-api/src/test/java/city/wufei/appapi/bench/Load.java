package city.wufei.appapi.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** A closed loop: so many workers, each beginning its next piece of work when its last is done. */
final class Load {

    private static final int WORKERS = 16;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Load() {}

    /** Does one piece of work after another and says whether it went as expected; closed at the end. */
    interface Worker extends AutoCloseable {
        /** True when the piece of work went well, false when it was refused. */
        boolean work() throws Exception;

        /** False when there is nothing left to do. */
        default boolean hasMore() {
            return true;
        }

        @Override
        default void close() throws IOException, SQLException {}
    }

    /** Makes the worker of a number from 0. */
    interface Workers {
        Worker hire(int number) throws Exception;
    }

    static int workers() {
        return WORKERS;
    }

    /** Lets the workers work for a time, or until they have nothing left to do. */
    static Measured run(String name, Duration time, Workers workers) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            var shifts = new ArrayList<Callable<Measured>>();
            for (var number = 0; number < WORKERS; number++) {
                var hired = number;
                shifts.add(() -> shift(name, end, workers, hired));
            }
            var began = System.nanoTime();
            var parts = pool.invokeAll(shifts);
            var took = Duration.ofNanos(System.nanoTime() - began);
            var sum = new Measured(name, 0, Duration.ZERO, histogram());
            for (var part : parts) {
                sum = sum.and(part.get());
            }
            return new Measured(name, sum.refused(), took, sum.latencies());
        }
    }

    private static Measured shift(String name, long end, Workers workers, int number) throws Exception {
        var latencies = histogram();
        var refused = 0;
        try (var worker = workers.hire(number)) {
            while (System.nanoTime() < end && worker.hasMore()) {
                var began = System.nanoTime();
                if (worker.work()) {
                    latencies.recordValue(Math.min(System.nanoTime() - began, LONGEST_NANOS));
                } else {
                    refused++;
                }
            }
        }
        return new Measured(name, refused, Duration.ZERO, latencies);
    }

    private static Histogram histogram() {
        return new Histogram(LONGEST_NANOS, 3);
    }
}
