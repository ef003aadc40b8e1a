package city.wufei.appapi.resident;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.transaction.DatabaseFailure;
import city.wufei.contracts.problem.ProblemCode;
import java.util.function.IntSupplier;

/** Writing what belongs to a resident. */
public final class ResidentsOwn {

    private ResidentsOwn() {}

    /**
     * Runs an insert that selects from {@code resident … FOR UPDATE}: true when the row is in, false when it was there before. A
     * resident who is being forgotten at this moment has no session any more: nobody is forgotten by halves.
     */
    public static boolean isFirst(IntSupplier insert) {
        return DatabaseFailure.isFirst(() -> {
            if (insert.getAsInt() == 0) {
                throw ProblemException.of(ProblemCode.SESSION_REVOKED);
            }
        });
    }
}
