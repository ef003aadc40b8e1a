package city.wufei.content.sitecode;

import java.time.Instant;

/**
 * A poster that was lost or copied, and counts no longer.
 *
 * @param district pack id
 * @param serial of the poster
 */
public record RevokedCode(String district, String serial, Instant revokedAt) {}
