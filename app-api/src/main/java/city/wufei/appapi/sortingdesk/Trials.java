package city.wufei.appapi.sortingdesk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets one trial run at a time: each takes a processor and the memory of an index for as long as it lasts. */
@Singleton
final class Trials {

    /** Longer than a few trials take, shorter than an editor waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore turn = new Semaphore(1, true);

    /** What the trial gives; empty when its turn did not come in time. */
    <T> Optional<T> inTurn(Supplier<T> trial) {
        return inTurn(trial, PATIENCE);
    }

    <T> Optional<T> inTurn(Supplier<T> trial, Duration patience) {
        if (!isMyTurnWithin(patience)) {
            return Optional.empty();
        }
        try {
            return Optional.of(trial.get());
        } finally {
            turn.release();
        }
    }

    private boolean isMyTurnWithin(Duration patience) {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
