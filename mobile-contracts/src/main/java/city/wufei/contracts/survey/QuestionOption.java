package city.wufei.contracts.survey;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One option of a single or multiple choice. */
@Serdeable
public record QuestionOption(
        String id,
        String label,
        @Nullable String labelEn,

        @Schema(description = "Chosen alone, as none of these; absent: goes with others") @Nullable
        Boolean exclusive) {}
