package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What is searched most, the most first. Never empty while the district has a catalogue. */
@Serdeable
public record PopularItems(List<NamedItem> items) {}
