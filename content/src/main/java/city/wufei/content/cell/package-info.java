/** Certified cells and public notices, as the portal publishes them. */
@NullMarked
package city.wufei.content.cell;

import org.jspecify.annotations.NullMarked;
