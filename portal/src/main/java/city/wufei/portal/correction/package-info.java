/** What residents hold to be wrong about an answer, read and answered. */
@NullMarked
package city.wufei.portal.correction;

import org.jspecify.annotations.NullMarked;
