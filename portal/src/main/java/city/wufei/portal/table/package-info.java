/** What a table on a page was asked for (search, order, page) and what it got. */
@NullMarked
package city.wufei.portal.table;

import org.jspecify.annotations.NullMarked;
