package city.wufei.contracts.reward;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the resident's redemptions, newest first. */
@Serdeable
public record RedemptionPage(
        List<Redemption> items,

        @Schema(description = "Where the next page starts; absent on the last") @Nullable
        String cursor) {}
