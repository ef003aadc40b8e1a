package city.wufei.contracts.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What is wrong with one field of a request. */
@Serdeable
public record FieldError(
        @Schema(description = "Path of the field, or name of the parameter", example = "answers.q1")
        String field,

        @Schema(description = "Stable code of the rule that it breaks", example = "required")
        String code,

        @Schema(description = "The rule in the caller's language")
        String message) {}
