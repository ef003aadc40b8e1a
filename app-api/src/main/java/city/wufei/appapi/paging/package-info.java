/** Pages of lists: a limit and an opaque cursor. */
@NullMarked
package city.wufei.appapi.paging;

import org.jspecify.annotations.NullMarked;
