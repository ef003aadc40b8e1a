/** Who is calling: guest sessions, their tokens, and how they end. */
@NullMarked
package city.wufei.appapi.session;

import org.jspecify.annotations.NullMarked;
