/** Who is asking: a visitor, the person behind them, their roles and their district. */
@NullMarked
package city.wufei.portal.identity;

import org.jspecify.annotations.NullMarked;
