/** Filling in a standard item by item: what was typed, what it means, what it comes to. */
@NullMarked
package city.wufei.portal.scoresheet;

import org.jspecify.annotations.NullMarked;
