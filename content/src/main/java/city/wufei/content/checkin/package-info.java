/** The rules of check-ins: what one earns, where and how often, judged without a database. */
@NullMarked
package city.wufei.content.checkin;

import org.jspecify.annotations.NullMarked;
