package city.wufei.portal.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One round of screening as it was recorded.
 *
 * @param outcome ACCEPT, RETURN or REJECT
 * @param dueOn last day to answer, for a return
 */
public record Screening(
        String outcome, Set<String> checks, String reasons, Optional<LocalDate> dueOn, Instant screenedAt) {}
