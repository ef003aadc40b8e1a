/** 绿色积分: a ledger of entries that are never changed. */
@NullMarked
package city.wufei.contracts.points;

import org.jspecify.annotations.NullMarked;
