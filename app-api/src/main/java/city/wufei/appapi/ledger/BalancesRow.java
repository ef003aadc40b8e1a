package city.wufei.appapi.ledger;

import io.micronaut.core.annotation.Introspected;

/** How many accounts there are, and what they have together. */
@Introspected
record BalancesRow(long accounts, long balances) {}
