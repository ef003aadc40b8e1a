/** How to throw something away: scheme, search, single items and the bundle for use without a network. */
@NullMarked
package city.wufei.appapi.sorting;

import org.jspecify.annotations.NullMarked;
