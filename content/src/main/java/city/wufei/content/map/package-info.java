/** Positions on the maps that people use, which are not those of the satellites. */
@NullMarked
package city.wufei.content.map;

import org.jspecify.annotations.NullMarked;
