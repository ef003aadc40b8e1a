/** What the product does, counted for those who run it; shown by {@code /prometheus}. */
@NullMarked
package city.wufei.appapi.tally;

import org.jspecify.annotations.NullMarked;
