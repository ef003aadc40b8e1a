package city.wufei.appapi.rate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/** A token bucket for each caller, in bounded memory. */
final class Allowance {

    private final LoadingCache<String, Bucket> buckets;

    Allowance(long many, Duration per, long rememberedCallers) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(rememberedCallers)
                .expireAfterAccess(per)
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(many).refillGreedy(many, per))
                        .build());
    }

    /** Takes one; when there is none left, says how long the caller has to wait. */
    Optional<Duration> take(String caller) {
        var probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
