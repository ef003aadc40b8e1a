package city.wufei.contracts.sortingdesk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Entries that a search finds, the likeliest first. */
@Serdeable
public record EditorEntries(String query, List<EditorEntry> items) {}
