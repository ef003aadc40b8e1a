/** What crosses the wire between the citizen API and its clients. */
@NullMarked
package city.wufei.contracts;

import org.jspecify.annotations.NullMarked;
