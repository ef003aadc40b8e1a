package city.wufei.contracts.practice;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** An item to sort. */
@Serdeable
public record PracticeItem(
        @Schema(example = "5XKQ0M2V7H3TA") String id,
        @Schema(example = "大棒骨") String name) {}
