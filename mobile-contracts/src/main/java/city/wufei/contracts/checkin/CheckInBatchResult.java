package city.wufei.contracts.checkin;

import city.wufei.contracts.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each scan of a batch, in its order. */
@Serdeable
public record CheckInBatchResult(List<Entry> results) {

    /** A receipt or a problem. */
    @Serdeable
    @Schema(name = "CheckInBatchResultEntry")
    public record Entry(
            @Schema(description = "The entry's; absent when it had none") @Nullable
            String nonce,

            @Schema(description = "It counted, now or when it came before") @Nullable
            CheckInReceipt receipt,

            @Schema(description = "It did not count; send it again only when `status` is 429 or 5xx") @Nullable
            Problem problem) {}
}
