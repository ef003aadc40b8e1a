/** The hash-chained record of what staff did, its page and its check. */
@NullMarked
package city.wufei.portal.audit;

import org.jspecify.annotations.NullMarked;
