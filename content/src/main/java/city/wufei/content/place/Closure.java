package city.wufei.content.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody is to come to a place.
 *
 * @param forGood it does not come back; otherwise it opens again
 * @param reason in residents' words
 * @param until the last day closed, after which it is open again by itself; absent where nobody knows, and where it is for good
 */
public record Closure(
        boolean forGood, String reason, @Nullable LocalDate until) {

    public Closure {
        if (forGood && until != null) {
            throw new IllegalArgumentException("what is closed for good is not closed until " + until);
        }
    }

    /** Whether the place is closed on the day. */
    public boolean holds(LocalDate date) {
        return until == null || !date.isAfter(until);
    }
}
