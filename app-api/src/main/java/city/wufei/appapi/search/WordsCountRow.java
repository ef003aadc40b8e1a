package city.wufei.appapi.search;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** How often words were searched for, and the last day. */
@Introspected
record WordsCountRow(String words, long searches, LocalDate lastDay) {}
