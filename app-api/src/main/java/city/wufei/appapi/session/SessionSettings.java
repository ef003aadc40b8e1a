package city.wufei.appapi.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How long tokens live.
 *
 * @param accessTokenLife 1 minute to 1 hour
 * @param refreshTokenLife counted from the last refresh
 */
@ConfigurationProperties("wufei.session")
record SessionSettings(Duration accessTokenLife, Duration refreshTokenLife) {

    SessionSettings {
        if (accessTokenLife.compareTo(Duration.ofMinutes(1)) < 0
                || accessTokenLife.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("wufei.session.access-token-life is 1 minute to 1 hour");
        }
        if (refreshTokenLife.compareTo(accessTokenLife) <= 0) {
            throw new IllegalArgumentException("wufei.session.refresh-token-life is longer than the access token's");
        }
    }
}
