/** Making, changing and closing places: each change is published at once, with a history and a way back. */
@NullMarked
package city.wufei.portal.placeedit;

import org.jspecify.annotations.NullMarked;
