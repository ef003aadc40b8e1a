/** How a refusal or a failure becomes an RFC 9457 problem in the caller's language. */
@NullMarked
package city.wufei.appapi.problem;

import org.jspecify.annotations.NullMarked;
