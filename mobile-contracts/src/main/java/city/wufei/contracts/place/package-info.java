/** Recycling points and other places on the map. */
@NullMarked
package city.wufei.contracts.place;

import org.jspecify.annotations.NullMarked;
