/** What the district's editors of sorting entries ask: the entries, the rules they may rest on, and what a change would do. */
@NullMarked
package city.wufei.contracts.sortingdesk;

import org.jspecify.annotations.NullMarked;
