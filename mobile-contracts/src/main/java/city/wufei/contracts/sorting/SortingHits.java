package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Answers to a search, best first. */
@Serdeable
public record SortingHits(String query, List<SortingHit> items) {}
