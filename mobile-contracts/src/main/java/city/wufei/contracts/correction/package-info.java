/** What residents hold to be wrong about an answer. */
@NullMarked
package city.wufei.contracts.correction;

import org.jspecify.annotations.NullMarked;
