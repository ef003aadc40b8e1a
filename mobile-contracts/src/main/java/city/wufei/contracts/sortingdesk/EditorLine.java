package city.wufei.contracts.sortingdesk;

import city.wufei.contracts.sorting.ItemComponent;
import city.wufei.contracts.sorting.ItemState;
import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as an editor wrote it. What is not given comes from the packs; an empty list or a blank text takes theirs away. Lengths
 * here are only what is read at all: what an entry may have is said by the preview's problems.
 */
@Serdeable
public record EditorLine(
        @Schema(example = "大棒骨") @NotBlank @Size(max = 200) String name,

        @Nullable @Size(max = 200) List<@Size(max = 200) String> aliases,

        @Nullable WasteCategory category,

        @Schema(description = "Finer code, such as paper or battery") @Nullable @Size(max = 200)
        String sub,

        @Nullable @Size(max = 2000) String tip,
        @Nullable @Size(max = 50) List<ItemState> states,
        @Nullable @Size(max = 50) List<ItemComponent> components,

        @Schema(description = "Names of entries to choose from when the word is ambiguous") @Nullable @Size(max = 50)
        List<@Size(max = 200) String> ask,

        @Schema(description = "Special stream, such as medical or express") @Nullable @Size(max = 200)
        String stream,

        @Schema(description = "Id of the rule that it rests on") @Nullable @Size(max = 200)
        String rule,

        @Schema(description = "Why it differs") @Nullable @Size(max = 2000)
        String note) {}
