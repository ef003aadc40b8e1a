/** The installation's secret and the keys that are derived from it, one for each purpose. */
@NullMarked
package city.wufei.appapi.secret;

import org.jspecify.annotations.NullMarked;
