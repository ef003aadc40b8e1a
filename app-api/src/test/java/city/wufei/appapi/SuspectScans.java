package city.wufei.appapi;

import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.checkin.ReviewRules;
import city.wufei.content.publication.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Check-ins in a district that looks for what stands out. */
final class SuspectScans {

    private static final AtomicInteger SCANS = new AtomicInteger();

    private SuspectScans() {}

    /** Publishes what the district looks for. */
    static void rules(RunningApi api, ReviewRules review) throws SQLException {
        api.publish(
                Kind.CHECK_IN_RULES,
                CheckInRules.ID,
                Fixtures.SONGJIANG,
                Fixtures.checkInRules(20, 1000, null, review));
    }

    static Answer checkIn(RunningApi api, String who, String place) {
        return checkIn(api, who, place, Instant.now(), null);
    }

    static Answer checkIn(RunningApi api, String who, String place, Instant at, @Nullable String device) {
        return api.post("/v1/check-ins", body(place, "nonce-%06d".formatted(SCANS.incrementAndGet()), at, device))
                .as(who)
                .send();
    }

    static String body(String place, String nonce, Instant at, @Nullable String device) {
        return "{\"code\":\"%s\",\"nonce\":\"%s\",\"occurredAt\":\"%s\"%s}"
                .formatted(Fixtures.poster(place), nonce, at, device == null ? "" : ",\"device\":\"" + device + "\"");
    }
}
