/** Measures the API under load, each time beside what the machine could do at best. */
@NullMarked
package city.wufei.appapi.bench;

import org.jspecify.annotations.NullMarked;
