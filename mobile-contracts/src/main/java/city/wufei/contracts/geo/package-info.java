/** Where things are. */
@NullMarked
package city.wufei.contracts.geo;

import org.jspecify.annotations.NullMarked;
