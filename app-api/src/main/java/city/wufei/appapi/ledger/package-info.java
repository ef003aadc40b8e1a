/** The district's books of points: whether balances and entries agree, and what each account has. */
@NullMarked
package city.wufei.appapi.ledger;

import org.jspecify.annotations.NullMarked;
