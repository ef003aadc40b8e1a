/** What residents do: the citizen API. */
@NullMarked
package city.wufei.appapi;

import org.jspecify.annotations.NullMarked;
