/** The public list of designated cells. */
@NullMarked
package city.wufei.portal.registry;

import org.jspecify.annotations.NullMarked;
