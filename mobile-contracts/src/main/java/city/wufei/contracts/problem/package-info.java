/** How the API says no: RFC 9457 problems with stable codes. */
@NullMarked
package city.wufei.contracts.problem;

import org.jspecify.annotations.NullMarked;
