package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What an account has by reason. */
@Serdeable
public record LedgerTotal(
        @Schema(description = "residents, pool, reward, expiry, correction or forgotten", example = "pool")
        String account,

        @Schema(
                description = "Why the entries were made; the residents' balances have none: balance",
                example = "check-in")
        String reason,

        @Schema(description = "How many entries; of the residents' balances how many accounts")
        long entries,

        @Schema(description = "What the account has of them: negative where it gave")
        long points) {}
