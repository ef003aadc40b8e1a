/** 绿色积分: a ledger of entries that are never changed, and the balance that equals their sum. */
@NullMarked
package city.wufei.appapi.points;

import org.jspecify.annotations.NullMarked;
