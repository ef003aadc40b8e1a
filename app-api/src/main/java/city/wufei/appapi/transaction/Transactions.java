package city.wufei.appapi.transaction;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a use case in one transaction. What a deadlock, a lock time-out or a failed certification (1213, 1205, 40001) broke
 * is run again as a whole, a few times; so a use case does nothing outside the database that may not happen twice.
 */
@Singleton
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 5;

    private final TransactionOperations<Connection> operations;

    Transactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    /** Reads in one transaction; not marked read-only, which would cost two round trips more. */
    public <T> T read(Supplier<T> reading) {
        return inTransaction(reading);
    }

    /** Runs and commits. */
    public <T> T inTransaction(Supplier<T> useCase) {
        return repeated(() -> operations.executeWrite(status -> useCase.get()));
    }

    /** Runs and commits, unless the use case takes everything back with {@link Undo}. */
    public <T> T inTransaction(Function<Undo, T> useCase) {
        return repeated(() -> operations.executeWrite(status -> useCase.apply(undo(status))));
    }

    private static Undo undo(TransactionStatus<Connection> status) {
        return status::setRollbackOnly;
    }

    private static <T> T repeated(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (!DatabaseFailure.isTransient(e) || attempt == ATTEMPTS) {
                    throw DatabaseFailure.isUnavailable(e) ? new DatabaseUnavailable(e) : e;
                }
                LOG.debug("Transaction is run again after attempt {}", attempt, e);
            }
        }
    }

    /** Takes back everything that the running transaction wrote. */
    @FunctionalInterface
    public interface Undo {
        void everything();
    }
}
