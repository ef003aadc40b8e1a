package city.wufei.portal.transaction;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Runs a use case in one transaction. A deadlock, a lock wait or a failed certification (errors 1213, 1205 and SQL state
 * 40001) is tried again from the start, so the work must not do anything outside of the database; a database that is gone
 * gives {@link DatabaseUnavailable}.
 */
@Singleton
public class Transactions {
    /** Shutting down, full, or for the time being only to be read, as in the middle of a failover. */
    private static final Set<Integer> GONE = Set.of(1040, 1053, 1203, 1290, 1792, 1836, 1927);

    private static final int ATTEMPTS = 8;
    private static final long PAUSE_NANOS = 4_000_000;

    private final DataSource dataSource;

    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs the work and commits, or rolls all of it back when it throws. */
    public <T> T inTransaction(Function<Transaction, T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return attempt(work);
            } catch (DatabaseFailed failed) {
                if (!failed.mayBeTriedAgain() || attempt == ATTEMPTS) {
                    throw failed;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << attempt));
            }
        }
    }

    /** As {@link #inTransaction}, for work without a result. */
    public void run(Consumer<Transaction> work) {
        inTransaction(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    private <T> T attempt(Function<Transaction, T> work) {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try {
                var result = work.apply(new Transaction(connection));
                connection.commit();
                return result;
            } catch (RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Connection connect() throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** A failure as the callers know it: gone, or failed at this statement. */
    static RuntimeException failure(SQLException e) {
        var state = e.getSQLState();
        var gone = e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || (state != null && state.startsWith("08"))
                || GONE.contains(e.getErrorCode());
        return gone ? new DatabaseUnavailable(e) : new DatabaseFailed(e);
    }
}
