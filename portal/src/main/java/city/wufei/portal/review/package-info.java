/** Check-ins that stand out: looked at, and their points released or refused. */
@NullMarked
package city.wufei.portal.review;

import org.jspecify.annotations.NullMarked;
