package city.wufei.portal.transaction;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/** A statement failed. A broken unique key can be asked for, since two requests can race for it. */
public final class DatabaseFailed extends RuntimeException {
    private static final Set<Integer> TRY_AGAIN = Set.of(1213, 1205);
    private static final int DUPLICATE_KEY = 1062;
    /** Out of range, wrong date, wrong character, too long. */
    private static final Set<Integer> UNFIT = Set.of(1264, 1292, 1366, 1406);

    private final SQLException reason;

    DatabaseFailed(SQLException reason) {
        super(reason);
        this.reason = reason;
    }

    /** Whether the row breaks a unique key: somebody else was first. */
    public boolean isDuplicate() {
        return reason.getErrorCode() == DUPLICATE_KEY;
    }

    /** Whether a value does not fit its column: something that no form should have let through, and nothing was written. */
    public boolean isUnfit() {
        return UNFIT.contains(reason.getErrorCode());
    }

    boolean mayBeTriedAgain() {
        return TRY_AGAIN.contains(reason.getErrorCode()) || Objects.equals(reason.getSQLState(), "40001");
    }
}
