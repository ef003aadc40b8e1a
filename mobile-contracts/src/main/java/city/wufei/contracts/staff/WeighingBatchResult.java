package city.wufei.contracts.staff;

import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each weighing of a batch, in its order. */
@Serdeable
public record WeighingBatchResult(List<Entry> results) {

    /** A check-in or a problem. */
    @Serdeable
    @Schema(name = "WeighingBatchResultEntry")
    public record Entry(
            @Schema(description = "The entry's; absent when it had none") @Nullable
            String nonce,

            @Schema(description = "It counted, now or when it came before") @Nullable
            CheckIn checkIn,

            @Schema(description = "It did not count; send it again only when `status` is 429 or 5xx") @Nullable
            Problem problem) {}
}
