package city.wufei.contracts.sortingdesk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is the matter with an edit. */
@Serdeable
public record EditProblem(
        @Schema(description = "Stable code; a later release may add some", example = "alias-taken")
        String code,

        @Schema(description = "Whether it keeps the edit from being published")
        boolean blocking,

        @Schema(description = "The line's field; empty when it is none in particular", example = "aliases")
        String field,

        @Schema(description = "What it is about, such as the alias") @Nullable
        String about,

        @Schema(description = "The entry that has the name already, or the dangerous word in it") @Nullable
        String other) {}
