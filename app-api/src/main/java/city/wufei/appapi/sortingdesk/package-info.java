/** What the district's editors of sorting entries see: the entries as they were written, and what a change would do. */
@NullMarked
package city.wufei.appapi.sortingdesk;

import org.jspecify.annotations.NullMarked;
