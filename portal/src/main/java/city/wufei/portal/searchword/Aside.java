package city.wufei.portal.searchword;

import java.time.Instant;

/** Words that somebody set aside: no entry is to be made for them. */
record Aside(String words, String setBy, Instant setAt) {}
