package city.wufei.portal.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What the office decided on a case.
 *
 * @param levelId the level above pass that the score reaches
 * @param score the mean of the assessors' totals, rounded as the standard says
 */
public record Decision(
        boolean designate,
        Optional<String> levelId,
        BigDecimal score,
        String reasons,
        long decidedBy,
        Instant decidedAt) {}
