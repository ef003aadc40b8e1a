/** Residents' points as staff see them: a resident's ledger to help with, and the district's books. */
@NullMarked
package city.wufei.portal.points;

import org.jspecify.annotations.NullMarked;
