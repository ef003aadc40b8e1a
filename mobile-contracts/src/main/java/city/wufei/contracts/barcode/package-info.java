/** Products by their barcodes, and what residents propose for those that nobody has described. */
@NullMarked
package city.wufei.contracts.barcode;

import org.jspecify.annotations.NullMarked;
