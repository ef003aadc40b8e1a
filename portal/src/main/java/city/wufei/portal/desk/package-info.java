/** The office's side: the queue of cases and the file of one case. */
@NullMarked
package city.wufei.portal.desk;

import org.jspecify.annotations.NullMarked;
