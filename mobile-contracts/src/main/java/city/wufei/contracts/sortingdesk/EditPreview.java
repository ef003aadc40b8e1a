package city.wufei.contracts.sortingdesk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an edit would change if it were published now. */
@Serdeable
public record EditPreview(
        @Schema(description = "Id of the entry", example = "FP7FXBAQ0BJ2K")
        String entryId,

        @Schema(description = "The line with only what differs from the packs; none for taking back") @Nullable
        EditorLine publishes,

        List<EditProblem> problems,

        @Schema(description = "The entry as it is") @Nullable
        EditorEntry before,

        @Schema(description = "The entry as the packs have it, without editors") @Nullable
        EditorEntry shipped,

        @Schema(description = "The entry as it would be; none when it would be gone or does not fit") @Nullable
        EditorEntry after,

        List<SearchChange> searches,

        @Schema(description = "How many questions of the development set were asked")
        int asked,

        int rightBefore,
        int rightAfter,

        @Schema(description = "Those whose answer changes, 100 at most")
        List<QuestionChange> questions) {}
