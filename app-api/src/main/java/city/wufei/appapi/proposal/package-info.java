/** What residents propose for barcodes that nobody has described, and what editors say to it. */
@NullMarked
package city.wufei.appapi.proposal;

import org.jspecify.annotations.NullMarked;
