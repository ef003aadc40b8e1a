package city.wufei.portal.session;

import city.wufei.portal.settings.PortalSettings;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * How many accounts one address can ask for: enough for the people of a school behind it, too few for a script. What is asked
 * for counts, whether the name was free or not, so that nobody tries out which names there are. Each instance counts by itself:
 * behind a balancer an address has the sum.
 */
@Singleton
final class RegistrationAllowance {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    RegistrationAllowance(PortalSettings settings) {
        var many = settings.registrationsPerHour();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(HOUR)
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(many).refillGreedy(many, HOUR))
                        .build());
    }

    /** Takes one; when there is none left, says how long the address has to wait. */
    Optional<Duration> take(String address) {
        var probe = buckets.get(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
