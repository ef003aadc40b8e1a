/** What residents hold to be wrong about an answer, and what editors say to it. */
@NullMarked
package city.wufei.appapi.correction;

import org.jspecify.annotations.NullMarked;
