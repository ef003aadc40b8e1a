/** First look at an application: accept, return for completion, reject. */
@NullMarked
package city.wufei.portal.screening;

import org.jspecify.annotations.NullMarked;
