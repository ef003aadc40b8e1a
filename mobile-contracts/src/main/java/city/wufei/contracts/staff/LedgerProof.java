package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One proof that balances and entries agree. */
@Serdeable
public record LedgerProof(
        @Schema(description = "The day that it was begun on")
        LocalDate day,

        OffsetDateTime startedAt,

        @Schema(description = "Absent while it runs") @Nullable
        OffsetDateTime finishedAt,

        @Schema(description = "Accounts looked at so far") long checked,

        @Schema(description = "Accounts whose balance is not the sum of their entries")
        int differing,

        @Schema(description = "Sum of all balances looked at")
        long balances) {}
