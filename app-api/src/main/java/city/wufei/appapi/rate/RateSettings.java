package city.wufei.appapi.rate;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;

/**
 * How much one caller may ask. The defaults let a whole school behind one address in, and stop a script.
 *
 * @param enabled off for benches only
 * @param clientAddressHeader the header by which a proxy in front names its callers; empty when there is no proxy
 * @param requestsPerMinute of one address
 * @param writesPerMinute of one session, or of one address without a session
 * @param sessionsPerHour that one address may start
 * @param rememberedCallers how many callers are counted at once; the least recent are forgotten first
 */
@ConfigurationProperties("wufei.rate")
record RateSettings(
        boolean enabled,
        String clientAddressHeader,
        @Positive long requestsPerMinute,
        @Positive long writesPerMinute,
        @Positive long sessionsPerHour,
        @Positive long rememberedCallers) {}
