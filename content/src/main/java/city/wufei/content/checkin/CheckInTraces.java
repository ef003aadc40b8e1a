package city.wufei.content.checkin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known around a check-in when it arrives.
 *
 * @param way from the site of the check-in before; null where there is none
 * @param accountsOnDevice that checked in on this phone, this one included; 0 where the phone does not say which it is
 * @param residentsAtSite who checked in at the site, this one included
 * @param hour of the scan in the district's time, 0 to 23
 * @param checkInsByNight of the resident, this one included
 */
public record CheckInTraces(
        @Nullable Way way, int accountsOnDevice, int residentsAtSite, int hour, int checkInsByNight) {

    /**
     * From one site to another.
     *
     * @param metres between the edges of the two sites
     * @param took between the two scans, in whatever order they arrived
     */
    public record Way(int metres, Duration took) {}
}
