/** Rewards taken for points: set aside, handed over for a code, or given back. */
@NullMarked
package city.wufei.appapi.redemption;

import org.jspecify.annotations.NullMarked;
