package city.wufei.contracts.survey;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question. Which of the optional members are there follows from {@code type}. */
@Serdeable
public record Question(
        @Schema(example = "q1") String id,
        QuestionType type,
        boolean required,
        String title,
        @Nullable String titleEn,
        @Schema(description = "single, multiple") List<QuestionOption> options,

        @Schema(description = "multiple: at most so many options") @Nullable
        Integer max,

        @Schema(description = "scale: lowest value") @Nullable
        Integer scaleFrom,

        @Schema(description = "scale: highest value") @Nullable
        Integer scaleTo,

        @Nullable String minLabel,
        @Nullable String minLabelEn,
        @Nullable String maxLabel,
        @Nullable String maxLabelEn,

        @Schema(description = "scale: `dont-know` is an answer too") @Nullable
        Boolean dontKnow,

        @Schema(description = "text: at most so many characters") @Nullable
        Integer maxLength,

        @Nullable ShowIf showIf) {}
