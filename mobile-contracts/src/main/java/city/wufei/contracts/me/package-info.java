/** The resident's own data. */
@NullMarked
package city.wufei.contracts.me;

import org.jspecify.annotations.NullMarked;
