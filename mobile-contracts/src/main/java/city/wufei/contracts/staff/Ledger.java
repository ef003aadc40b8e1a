package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The books of a district. */
@Serdeable
public record Ledger(
        @Schema(description = "The last proofs, the newest first")
        List<LedgerProof> proofs,

        @Schema(description = "What the newest finished proof counted; the accounts' points add up to 0")
        List<LedgerTotal> totals,

        @Schema(description = "Accounts that the newest finished proof found to differ, a hundred at most")
        List<LedgerDifference> differences) {}
