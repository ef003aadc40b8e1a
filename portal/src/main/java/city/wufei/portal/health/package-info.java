/** Whether this instance should receive traffic. */
@NullMarked
package city.wufei.portal.health;

import org.jspecify.annotations.NullMarked;
