package city.wufei.contracts.me;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** An item that the resident got wrong in practice, and not right since. */
@Serdeable
public record MyPracticeMiss(
        @Schema(example = "5XKQ0M2V7H3TA") String item,
        @Schema(example = "大棒骨") String name,
        OffsetDateTime missedAt) {}
