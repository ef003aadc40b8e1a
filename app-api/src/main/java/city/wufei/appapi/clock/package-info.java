/** The districts' time: stored in UTC, shown in Asia/Shanghai. */
@NullMarked
package city.wufei.appapi.clock;

import org.jspecify.annotations.NullMarked;
