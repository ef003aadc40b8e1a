/** The districts of this installation. */
@NullMarked
package city.wufei.contracts.district;

import org.jspecify.annotations.NullMarked;
