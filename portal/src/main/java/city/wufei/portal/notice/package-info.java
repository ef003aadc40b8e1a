/** Public notices: batches of decided cases, shown for their working days, then designated. */
@NullMarked
package city.wufei.portal.notice;

import org.jspecify.annotations.NullMarked;
