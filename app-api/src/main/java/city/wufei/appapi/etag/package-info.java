/** Conditional reads: what a client has already is not sent again. */
@NullMarked
package city.wufei.appapi.etag;

import org.jspecify.annotations.NullMarked;
