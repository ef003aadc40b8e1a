/** The resident's own code: made for a minute, shown on the phone, read when staff scan it. */
@NullMarked
package city.wufei.appapi.mycode;

import org.jspecify.annotations.NullMarked;
