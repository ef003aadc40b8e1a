/** What organisations and staff do: the portal. */
@NullMarked
package city.wufei.portal;

import org.jspecify.annotations.NullMarked;
