package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A part of an item that is thrown away apart from the others. */
@Serdeable
public record ItemComponent(
        String part, WasteCategory category, @Nullable String tip) {}
