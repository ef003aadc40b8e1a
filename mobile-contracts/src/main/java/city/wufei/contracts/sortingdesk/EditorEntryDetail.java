package city.wufei.contracts.sortingdesk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry, and what the packs alone say of it. */
@Serdeable
public record EditorEntryDetail(
        EditorEntry entry,

        @Schema(description = "As the packs have it; none when editors added it") @Nullable
        EditorEntry shipped) {}
