package city.wufei.appapi.photo;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Works on pictures with few threads of its own: a picture takes seconds of a core and tens of megabytes, and everyone else
 * is to be served meanwhile. Who comes when too many wait is asked to come again.
 */
@Singleton
final class Darkroom {

    /** One core of two stays free for everything else, and the pictures that are open fit the memory. */
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    private static final int MOST_WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("darkroom-", 0).factory());

    /** Does the work, and waits for it; empty when too much waits already, or it takes too long. */
    <T> Optional<T> work(Callable<T> work) {
        try {
            return result(threads.submit(work));
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> result(Future<T> work) {
        try {
            return Optional.of(work.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException slow) {
            work.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a picture could not be worked on", e);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
