package city.wufei.contracts.reward;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is left of a district's rewards at the moment of the answer. */
@Serdeable
public record RewardStock(
        @Schema(description = "By reward; of one that is not among them nothing is left")
        List<RewardLeft> items) {}
