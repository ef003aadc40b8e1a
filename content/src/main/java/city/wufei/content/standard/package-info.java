/** The standard of a cell type and the engine that scores a sheet against it. */
@NullMarked
package city.wufei.content.standard;

import org.jspecify.annotations.NullMarked;
