package city.wufei.contracts.reward;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A redemption that was just made or given back, and what it leaves. */
@Serdeable
public record RedemptionReceipt(
        Redemption redemption,
        @Schema(description = "The resident's points now") int balance) {}
