/** Keeps one caller from taking the service away from the others. */
@NullMarked
package city.wufei.appapi.rate;

import org.jspecify.annotations.NullMarked;
