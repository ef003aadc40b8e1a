/** What a product's barcode stands for: its number, and the parts into which what it names falls. */
@NullMarked
package city.wufei.content.barcode;

import org.jspecify.annotations.NullMarked;
