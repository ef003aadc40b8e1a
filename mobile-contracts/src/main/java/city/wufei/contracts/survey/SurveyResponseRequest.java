package city.wufei.contracts.survey;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resident's answers to one version of a survey. */
@Serdeable
public record SurveyResponseRequest(
        @Schema(description = "The version that was answered; the newest when absent") @Nullable @Positive
        Integer version,

        @Schema(
                description =
                        "By question id: an option id (single), a list of option ids (multiple), a number or `dont-know` (scale), a text",
                additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                example = "{\"q1\": \"a\", \"q2\": [\"b\", \"c\"], \"q3\": 4}")
        @NotNull
        @Size(max = 500)
        Map<String, Object> answers) {}
