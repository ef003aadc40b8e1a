package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item in a bundle, as short as it can be: what it has none of is left out, and texts that many share stand once in the
 * bundle's {@code texts}. Its id is the first 65 bits of the SHA-256 of its name, in Crockford's base 32.
 */
@Serdeable
public record BundleItem(
        @Schema(example = "大棒骨") String name,
        @Nullable List<String> aliases,
        WasteCategory category,

        @Schema(description = "Index of the tip in `texts`") @Nullable
        Integer tip,

        @Schema(description = "Finer code, such as paper or battery") @Nullable
        String sub,

        @Nullable List<ItemState> states,
        @Nullable List<ItemComponent> components,

        @Schema(description = "Names of items to choose from when the word is ambiguous") @Nullable
        List<String> ask,

        @Schema(description = "Special stream, such as medical or express") @Nullable
        String stream,

        @Schema(description = "Index of the rule in `rules`")
        int rule,

        @Schema(description = "Why the city differs: index in `texts`") @Nullable
        Integer note,

        @Schema(description = "It goes in no bin, whatever its category: who takes it instead") @Nullable
        SpecialHandling handling) {}
