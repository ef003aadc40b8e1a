/** Designate or not, by someone other than the assessors. */
@NullMarked
package city.wufei.portal.decision;

import org.jspecify.annotations.NullMarked;
