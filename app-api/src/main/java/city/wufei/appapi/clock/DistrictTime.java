package city.wufei.appapi.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Asia/Shanghai, the one zone of every mainland district. */
public final class DistrictTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DistrictTime() {}

    /** The day in the district's time. */
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    /** The time with the district's offset, to the millisecond, as it goes onto the wire. */
    public static OffsetDateTime onTheWire(Instant time) {
        return millis(time).atZone(ZONE).toOffsetDateTime();
    }

    /** To the millisecond, as the database keeps it. */
    public static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
