/** Where what a resident sent to the district stands. */
@NullMarked
package city.wufei.contracts.feedback;

import org.jspecify.annotations.NullMarked;
