package city.wufei.appapi.ledger;

import city.wufei.appapi.resident.HelpCode;
import city.wufei.contracts.staff.LedgerDifference;
import io.micronaut.core.annotation.Introspected;

/** An account whose balance is not the sum of its entries. */
@Introspected
record DifferenceRow(long residentId, long balance, long entries) {

    LedgerDifference shown() {
        return new LedgerDifference(HelpCode.of(residentId).text(), balance, entries);
    }
}
