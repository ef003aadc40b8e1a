/** Transactions on the app's own database: short, safe to repeat, and repeated in one place. */
@NullMarked
package city.wufei.appapi.transaction;

import org.jspecify.annotations.NullMarked;
