package city.wufei.appapi.ledger;

import city.wufei.contracts.staff.LedgerTotal;
import io.micronaut.core.annotation.Introspected;

/** What entries with a counter account and a reason add up to, as the residents' accounts have it. */
@Introspected
record TotalRow(String counter, String reason, long entries, long points) {

    /** As the counter account has it. */
    LedgerTotal shown() {
        return new LedgerTotal(counter, reason.replace('_', '-'), entries, -points);
    }
}
