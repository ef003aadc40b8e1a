package city.wufei.portal.transaction;

/** The database does not answer; nothing was written, and trying again later is right. */
public final class DatabaseUnavailable extends RuntimeException {
    DatabaseUnavailable(Throwable cause) {
        super(cause);
    }
}
