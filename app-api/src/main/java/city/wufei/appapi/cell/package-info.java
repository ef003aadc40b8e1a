/** The public registry of certified cells, public notices, and what a certificate's code proves. */
@NullMarked
package city.wufei.appapi.cell;

import org.jspecify.annotations.NullMarked;
