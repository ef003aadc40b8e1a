package city.wufei.contracts.staff;

import city.wufei.contracts.barcode.BarcodeProposal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A proposal as the editors see it; nothing says whose it is. */
@Serdeable
public record StaffProposal(
        BarcodeProposal proposal,

        @Schema(description = "How many other proposals for the same number wait")
        int others) {}
