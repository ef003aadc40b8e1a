/** Removes what is kept for a time only. */
@NullMarked
package city.wufei.appapi.housekeeping;

import org.jspecify.annotations.NullMarked;
