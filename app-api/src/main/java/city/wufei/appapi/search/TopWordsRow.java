package city.wufei.appapi.search;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** Words that were searched for most on a day. */
@Introspected
record TopWordsRow(LocalDate day, String words, long searches) {}
