package city.wufei.contracts.survey;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** One option of a single or multiple choice. */
@Serdeable
public record QuestionOption(
        String id, String label, @Nullable String labelEn) {}
