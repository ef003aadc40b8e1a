/** Products by their barcodes: what residents propose is checked here and published, changed and taken back. */
@NullMarked
package city.wufei.portal.barcode;

import org.jspecify.annotations.NullMarked;
