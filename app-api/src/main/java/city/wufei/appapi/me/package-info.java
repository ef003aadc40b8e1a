/** The resident's own data: seen, taken along, removed. */
@NullMarked
package city.wufei.appapi.me;

import org.jspecify.annotations.NullMarked;
