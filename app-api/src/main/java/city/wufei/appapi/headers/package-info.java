/** Headers that every answer carries, and doors that are for the inside only. */
@NullMarked
package city.wufei.appapi.headers;

import org.jspecify.annotations.NullMarked;
