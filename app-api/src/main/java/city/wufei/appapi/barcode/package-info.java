/** Products by the number of their barcode, from memory. */
@NullMarked
package city.wufei.appapi.barcode;

import org.jspecify.annotations.NullMarked;
