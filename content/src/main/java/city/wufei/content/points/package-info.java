/** How long points last: what a district publishes about it, and the sums. */
@NullMarked
package city.wufei.content.points;

import org.jspecify.annotations.NullMarked;
