/** Assessors: assigned, free of conflict, scoring blind to each other. */
@NullMarked
package city.wufei.portal.assessment;

import org.jspecify.annotations.NullMarked;
