/** Residents: known by their session alone, each in one district. */
@NullMarked
package city.wufei.appapi.resident;

import org.jspecify.annotations.NullMarked;
