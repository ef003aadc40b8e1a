package city.wufei.contracts.sortingdesk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edit to look at before it is published. */
@Serdeable
public record EditProposal(
        @NotNull @Valid EditorLine line,

        @Schema(description = "Take the entry's edit back instead, so that the packs speak again") @Nullable
        Boolean withdrawn,

        @Schema(description = "What else to search, before and after") @Nullable @Size(max = 20)
        List<@Size(max = 100) String> queries) {}
