/** The public front page and what waits for each person after logging in. */
@NullMarked
package city.wufei.portal.home;

import org.jspecify.annotations.NullMarked;
