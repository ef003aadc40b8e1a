/** The one place that opens transactions, tries them again after a deadlock, and knows when the database is gone. */
@NullMarked
package city.wufei.portal.transaction;

import org.jspecify.annotations.NullMarked;
