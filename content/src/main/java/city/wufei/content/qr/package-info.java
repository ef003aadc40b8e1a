/** QR codes. */
@NullMarked
package city.wufei.content.qr;

import org.jspecify.annotations.NullMarked;
