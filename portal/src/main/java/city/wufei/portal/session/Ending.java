package city.wufei.portal.session;

import java.util.Locale;

/** How the session came to its end that the browser still has a cookie of. */
enum Ending {
    /** There was none, or its person logged out. */
    NONE,
    /** It was left alone too long, or lasted long enough. */
    TIMEOUT,
    /** The person ended it from another of theirs, or changed the password. */
    SELF,
    ADMIN;

    /** The word in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
