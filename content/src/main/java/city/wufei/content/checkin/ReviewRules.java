package city.wufei.content.checkin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a check-in one that a person looks at before its points count. What is absent is not looked for.
 *
 * @param speed between two sites
 * @param device how many accounts check in on one
 * @param burst at a site
 * @param nights how often by night
 */
public record ReviewRules(
        @Nullable Speed speed,
        @Nullable Device device,
        @Nullable Burst burst,
        @Nullable Nights nights) {

    /** Nothing is looked for. */
    public static final ReviewRules NONE = new ReviewRules(null, null, null, null);

    /**
     * Nobody is at two sites that fast.
     *
     * @param mostKmPerHour 20 to 1000
     * @param leastMetres what is nearer tells nothing, since clocks and positions of sites are not that exact
     */
    public record Speed(int mostKmPerHour, int leastMetres) {
        private static final double METRES_A_SECOND = 3.6;

        public Speed {
            if (mostKmPerHour < 20 || mostKmPerHour > 1000 || leastMetres < 100 || leastMetres > 100_000) {
                throw new IllegalArgumentException("a speed is 20 to 1000 km/h, over 100 m or more");
            }
        }

        private boolean isExceeded(CheckInTraces.Way way) {
            var seconds = Math.abs(way.took().toMillis()) / 1000.0;
            return way.metres() >= leastMetres && way.metres() * METRES_A_SECOND > mostKmPerHour * seconds;
        }
    }

    /**
     * One phone is not that many people.
     *
     * @param mostAccounts 1 to 100 that check in on one phone within the hours, as families and helpers do
     * @param hours 1 to 72
     */
    public record Device(int mostAccounts, int hours) {
        public Device {
            if (mostAccounts < 1 || mostAccounts > 100 || hours < 1 || hours > 72) {
                throw new IllegalArgumentException("1 to 100 accounts within 1 to 72 hours");
            }
        }

        /** How far back accounts are counted. */
        public Duration within() {
            return Duration.ofHours(hours);
        }
    }

    /**
     * A site does not see that many at once.
     *
     * @param mostResidents 2 to 10,000 that check in at a site within the minutes
     * @param minutes 1 to 60
     */
    public record Burst(int mostResidents, int minutes) {
        public Burst {
            if (mostResidents < 2 || mostResidents > 10_000 || minutes < 1 || minutes > 60) {
                throw new IllegalArgumentException("2 to 10,000 residents within 1 to 60 minutes");
            }
        }

        /** How far back residents are counted. */
        public Duration within() {
            return Duration.ofMinutes(minutes);
        }
    }

    /**
     * Few carry their waste down night after night.
     *
     * @param fromHour 0 to 22, and {@code toHour} 1 to 23, not among them: the hours of a night, after midnight
     * @param mostCheckIns 1 to 100 within the days
     * @param days 2 to 31, the night itself included
     */
    public record Nights(int fromHour, int toHour, int mostCheckIns, int days) {
        public Nights {
            if (fromHour < 0 || toHour > 23 || fromHour >= toHour) {
                throw new IllegalArgumentException("a night is some of the hours from 0 to 23");
            }
            if (mostCheckIns < 1 || mostCheckIns > 100 || days < 2 || days > 31) {
                throw new IllegalArgumentException("1 to 100 check-ins within 2 to 31 days");
            }
        }

        /** How far back check-ins are counted. */
        public Duration within() {
            return Duration.ofDays(days);
        }

        private boolean isNight(int hour) {
            return hour >= fromHour && hour < toHour;
        }
    }

    /** Why a check-in with these traces is looked at by a person; empty where nothing stands out. */
    public List<Suspicion> of(CheckInTraces traces) {
        List<Suspicion> found = new ArrayList<>();
        if (speed != null && traces.way() != null && speed.isExceeded(traces.way())) {
            found.add(Suspicion.SPEED);
        }
        if (device != null && traces.accountsOnDevice() > device.mostAccounts()) {
            found.add(Suspicion.DEVICE);
        }
        if (burst != null && traces.residentsAtSite() > burst.mostResidents()) {
            found.add(Suspicion.BURST);
        }
        if (nights != null && nights.isNight(traces.hour()) && traces.checkInsByNight() > nights.mostCheckIns()) {
            found.add(Suspicion.NIGHTS);
        }
        return List.copyOf(found);
    }
}
