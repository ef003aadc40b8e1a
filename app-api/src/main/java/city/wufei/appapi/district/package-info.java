/** The districts of this installation. */
@NullMarked
package city.wufei.appapi.district;

import org.jspecify.annotations.NullMarked;
