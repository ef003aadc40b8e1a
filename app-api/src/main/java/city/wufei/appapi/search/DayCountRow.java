package city.wufei.appapi.search;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** How many searches of a day were answered in one way. */
@Introspected
record DayCountRow(LocalDate day, String foundBy, long searches) {}
