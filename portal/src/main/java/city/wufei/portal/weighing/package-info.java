/** Staff scan a resident's own code at a site and enter what they weighed. */
@NullMarked
package city.wufei.portal.weighing;

import org.jspecify.annotations.NullMarked;
