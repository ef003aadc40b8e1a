package city.wufei.appapi.checkin;

import city.wufei.contracts.checkin.CheckInCount;
import io.micronaut.core.annotation.Introspected;

/** A day or a month and what a resident was credited with in it. */
@Introspected
record PeriodRow(String period, int checkIns, int points) {

    CheckInCount shown() {
        return new CheckInCount(period, checkIns, points);
    }
}
