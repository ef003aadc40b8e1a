package city.wufei.content.embedded;

/** The embedded server cannot run here; the message says in one line why, and what to do. */
public final class DatabaseRefused extends RuntimeException {

    DatabaseRefused(String message) {
        super(message);
    }

    DatabaseRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
