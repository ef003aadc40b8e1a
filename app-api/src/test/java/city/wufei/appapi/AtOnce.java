package city.wufei.appapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Deeds that are all done at the same time, each in a thread of its own. */
final class AtOnce {

    private AtOnce() {}

    /** The same deed so many times; the outcomes. */
    static <T> List<T> times(int times, Callable<T> deed) throws InterruptedException, ExecutionException {
        return all(Collections.nCopies(times, deed));
    }

    /** A deed for each number from 0, so many; the outcomes in their order. */
    static <T> List<T> times(int times, IntFunction<Callable<T>> deed) throws InterruptedException, ExecutionException {
        return all(IntStream.range(0, times).mapToObj(deed).toList());
    }

    /** The outcomes, in the order of the deeds. */
    static <T> List<T> all(List<Callable<T>> deeds) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<T>();
            for (var outcome : threads.invokeAll(deeds)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
