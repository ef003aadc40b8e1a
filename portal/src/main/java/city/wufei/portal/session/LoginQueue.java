package city.wufei.portal.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets in as many logins at once as there are processors to hash their passwords; the others wait in order and hold no
 * connection of the database, so that a class that logs in together takes none from whoever works. Attempts on one name follow
 * each other, so that each of them sees what the one before it counted. Each instance has its own queue.
 */
@Singleton
class LoginQueue {
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    /** Shorter than a gateway's patience, which is a minute as a rule. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Names that share a lock only wait for each other. */
    private static final int LOCKS = 1024;

    private final Semaphore places;
    private final ReentrantLock[] names =
            IntStream.range(0, LOCKS).mapToObj(each -> new ReentrantLock(true)).toArray(ReentrantLock[]::new);
    private final long patienceNanos;

    @Inject
    LoginQueue() {
        this(AT_ONCE, PATIENCE);
    }

    LoginQueue(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patienceNanos = patience.toNanos();
    }

    /**
     * Does the work when it is its turn, or gives up without doing it when the patience is over. The name comes first: many
     * attempts on one name take one place, not all.
     */
    <T> Optional<T> inTurn(String name, Supplier<T> work) {
        var until = System.nanoTime() + patienceNanos;
        var lock = names[Math.floorMod(name.hashCode(), LOCKS)];
        try {
            if (!lock.tryLock(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
            try {
                return inPlace(until, work);
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <T> Optional<T> inPlace(long until, Supplier<T> work) throws InterruptedException {
        if (!places.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
