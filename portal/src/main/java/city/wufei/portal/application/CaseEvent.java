package city.wufei.portal.application;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a case's history.
 *
 * @param from absent for the entry that opens the case
 * @param role the role that the actor used, as {@code Role.code()}; {@code portal} when the portal itself acted
 * @param toApplicant whether the applicant sees the note
 */
public record CaseEvent(
        CaseAction action,
        Optional<CaseState> from,
        CaseState to,
        String actorName,
        String role,
        String note,
        boolean toApplicant,
        Instant at) {}
