/** When something is open: by the days of the week, on public holidays, and on days of its own. */
@NullMarked
package city.wufei.content.hours;

import org.jspecify.annotations.NullMarked;
