package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a deed of staff wrote into the ledger. */
@Serdeable
public record EntryMade(
        StaffEntry made,
        @Schema(description = "The balance after it") int balance) {}
