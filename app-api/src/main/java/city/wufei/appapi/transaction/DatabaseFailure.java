package city.wufei.appapi.transaction;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.transaction.exceptions.CannotCreateTransactionException;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a failed statement means. Numbers are MySQL's and MariaDB's. */
public final class DatabaseFailure {

    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int RECORD_CHANGED = 1020;
    private static final int DUPLICATE_KEY = 1062;
    private static final String SERIALIZATION_FAILURE = "40001";

    private DatabaseFailure() {}

    /** A unique key refused the row: someone was there before. */
    private static boolean isDuplicate(Throwable failure) {
        return any(
                failure,
                e -> e instanceof SQLIntegrityConstraintViolationException && e.getErrorCode() == DUPLICATE_KEY);
    }

    /** Runs an insert: true when the row is in, false when someone was there before. */
    public static boolean isFirst(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (RuntimeException e) {
            if (isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** The same transaction may succeed when it is run again. */
    static boolean isTransient(Throwable failure) {
        return any(
                failure,
                e -> e.getErrorCode() == DEADLOCK
                        || e.getErrorCode() == LOCK_WAIT_TIMEOUT
                        || e.getErrorCode() == RECORD_CHANGED
                        || SERIALIZATION_FAILURE.equals(e.getSQLState()));
    }

    /** The server is gone, or does not take connections. */
    static boolean isUnavailable(Throwable failure) {
        return chain(failure).anyMatch(DatabaseFailure::isOfTheConnection)
                || any(failure, DatabaseFailure::isConnectionLost);
    }

    /** The last is a commit or rollback on a connection that broke meanwhile, with the driver's own reason lost. */
    private static boolean isOfTheConnection(Throwable e) {
        return e instanceof ConnectionException
                || e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException;
    }

    private static boolean isConnectionLost(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || (e.getSQLState() != null && e.getSQLState().startsWith("08"));
    }

    private static boolean any(Throwable failure, Predicate<SQLException> test) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(test);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20);
    }
}
