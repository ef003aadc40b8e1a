package city.wufei.portal.application;

import city.wufei.content.id.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case: one organisation's application against one exact version of one standard.
 *
 * @param district pack id of the district that it is made to
 * @param version counts the steps; a guarded update names the version it has seen
 * @param selfScore the self-score at the last submission
 * @param signer who acknowledged the commitment
 * @param dueOn last day to answer a return for completion
 */
public record Application(
        String district,
        long id,
        long organisationId,
        StandardVersion standard,
        CaseState state,
        int version,
        Optional<BigDecimal> selfScore,
        Optional<String> signer,
        Optional<Instant> signedAt,
        Optional<Instant> submittedAt,
        Optional<LocalDate> dueOn,
        Instant createdAt,
        Instant changedAt) {

    static Application draft(String district, long id, long organisationId, StandardVersion standard, Instant now) {
        return new Application(
                district,
                id,
                organisationId,
                standard,
                CaseState.DRAFT,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                now);
    }

    /** Whether an answer that was asked for has not come in time. */
    public boolean isLate(LocalDate today) {
        return state == CaseState.RETURNED && dueOn.filter(today::isAfter).isPresent();
    }

    /** The id as addresses and people use it. */
    public String number() {
        return Ids.text(id);
    }
}
