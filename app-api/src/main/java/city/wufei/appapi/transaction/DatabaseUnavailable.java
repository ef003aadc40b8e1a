package city.wufei.appapi.transaction;

/**
 * The database cannot be reached. Nothing was written, unless the connection broke in the very commit: a client that
 * repeats a write under its Idempotency-Key is safe either way. Content is still served.
 */
public final class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(Throwable cause) {
        super("the database cannot be reached", cause);
    }
}
