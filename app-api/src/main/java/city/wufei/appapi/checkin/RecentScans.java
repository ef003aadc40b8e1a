package city.wufei.appapi.checkin;

import city.wufei.appapi.resident.Resident;
import city.wufei.content.json.Json;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who checked in on which phone and at which site of late, in the memory of this instance and nowhere else: a mark of a phone is
 * nothing to keep. Several instances each see their share; a restart forgets.
 */
@Singleton
final class RecentScans {

    private static final Duration LONGEST = Duration.ofDays(3);
    private static final int MOST_PHONES = 100_000;
    private static final int MOST_SITES = 20_000;

    /** More tell nothing new. */
    private static final int MOST_RESIDENTS = 10_001;

    private final Cache<String, Map<Long, Instant>> phones = remembered(MOST_PHONES);
    private final Cache<String, Map<Long, Instant>> sites = remembered(MOST_SITES);

    /** Accounts that checked in on the phone within the time, this one included; 0 where the phone is not known. */
    int accountsOn(@Nullable String device, Resident resident, Instant at, Duration within) {
        return device == null ? 0 : seen(phones, resident.district() + '/' + Json.sha256(device), resident, at, within);
    }

    /** Residents who checked in at the place within the time, this one included. */
    int residentsAt(String place, Resident resident, Instant at, Duration within) {
        return seen(sites, resident.district() + '/' + place, resident, at, within);
    }

    private static Cache<String, Map<Long, Instant>> remembered(int most) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterWrite(LONGEST).build();
    }

    private static int seen(
            Cache<String, Map<Long, Instant>> all, String key, Resident resident, Instant at, Duration within) {
        var times = all.asMap()
                .compute(key, (same, before) -> with(before, resident, at, within))
                .values();
        return (int) times.stream()
                .filter(then -> Duration.between(then, at).abs().compareTo(within) <= 0)
                .count();
    }

    private static Map<Long, Instant> with(
            @Nullable Map<Long, Instant> before, Resident resident, Instant at, Duration within) {
        // a new one each time: others may be counting the one before
        Map<Long, Instant> now = before == null ? new HashMap<>() : new HashMap<>(before);
        now.values().removeIf(then -> then.isBefore(at.minus(within)));
        if (now.size() < MOST_RESIDENTS) {
            now.put(resident.id(), at);
        }
        return now;
    }
}
