package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The item in a state of its own, such as 污染的纸盒, which may go elsewhere. */
@Serdeable
public record ItemState(
        String state,
        List<String> words,
        WasteCategory category,
        @Nullable String tip) {}
