package city.wufei.portal.sortingedit;

import city.wufei.content.id.Ids;
import java.time.Instant;
import java.util.Optional;

/**
 * A step in the history of an entry.
 *
 * @param action the end of a message key, such as {@code approve} or {@code save}
 * @param version that was published with it
 */
record EditEvent(long editId, String action, String note, Optional<Integer> version, String actor, Instant happenedAt) {
    public String number() {
        return Ids.text(editId);
    }
}
