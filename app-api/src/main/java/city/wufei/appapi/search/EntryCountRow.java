package city.wufei.appapi.search;

import io.micronaut.core.annotation.Introspected;

/** How often an entry was searched for. */
@Introspected
record EntryCountRow(String entryId, long searches) {}
