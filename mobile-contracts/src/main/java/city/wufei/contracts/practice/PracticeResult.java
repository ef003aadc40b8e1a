package city.wufei.contracts.practice;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What came of the answers. */
@Serdeable
public record PracticeResult(
        @Schema(description = "How many are right") int score,

        @Schema(description = "In the order of the answers") List<PracticeVerdict> items) {}
