/** Tables of places: read with a preview that names each bad row, published when somebody confirms, and written. */
@NullMarked
package city.wufei.portal.placeimport;

import org.jspecify.annotations.NullMarked;
