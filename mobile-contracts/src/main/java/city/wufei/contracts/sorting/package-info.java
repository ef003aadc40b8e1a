/** How to throw something away, in the scheme of the resident's own city. */
@NullMarked
package city.wufei.contracts.sorting;

import org.jspecify.annotations.NullMarked;
