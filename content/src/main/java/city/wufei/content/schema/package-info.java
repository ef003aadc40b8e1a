/** The tables that content owns. */
@NullMarked
package city.wufei.content.schema;

import org.jspecify.annotations.NullMarked;
