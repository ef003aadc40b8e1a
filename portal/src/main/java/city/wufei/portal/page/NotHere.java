package city.wufei.portal.page;

/** What was asked for is not there, or not in the asker's district, which must look the same: 404. */
public final class NotHere extends RuntimeException {
    public NotHere() {
        super("not here", null, false, false);
    }
}
