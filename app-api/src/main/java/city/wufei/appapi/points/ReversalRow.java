package city.wufei.appapi.points;

import io.micronaut.core.annotation.Introspected;

/** An entry that was reversed, and by which. */
@Introspected
record ReversalRow(long entry, long reversal) {}
