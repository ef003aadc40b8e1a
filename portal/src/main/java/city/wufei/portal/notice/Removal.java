package city.wufei.portal.notice;

import java.time.Instant;

/** A unit that was taken out of a notice before its end. */
public record Removal(long applicationId, String organisation, String reason, String removedBy, Instant removedAt) {}
