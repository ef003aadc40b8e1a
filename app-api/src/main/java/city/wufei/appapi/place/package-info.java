/** Recycling points and other places, nearest first. */
@NullMarked
package city.wufei.appapi.place;

import org.jspecify.annotations.NullMarked;
