package city.wufei.portal.notice;

import city.wufei.portal.organisation.Contact;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody objected to about a unit on a notice. Only the office reads it.
 *
 * @param receivedOn when it came
 * @param objector who wrote it; sealed in the database
 * @param keptBy who of the office entered it
 */
public record Objection(
        long id,
        long applicationId,
        LocalDate receivedOn,
        Contact objector,
        String text,
        String keptBy,
        Instant keptAt) {}
