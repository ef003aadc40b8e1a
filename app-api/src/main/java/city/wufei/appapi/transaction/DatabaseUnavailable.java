package city.wufei.appapi.transaction;

/** The database cannot be reached; nothing was written. Content is still served. */
public final class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(Throwable cause) {
        super("the database cannot be reached", cause);
    }
}
