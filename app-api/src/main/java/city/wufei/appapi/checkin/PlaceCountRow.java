package city.wufei.appapi.checkin;

import io.micronaut.core.annotation.Introspected;

/** Check-ins at one place. */
@Introspected
record PlaceCountRow(String placeId, long checkIns, long residents, long points) {}
