package city.wufei.contracts.sortingdesk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The first answers to a search as it is, and as it would be. */
@Serdeable
public record SearchChange(String query, List<SearchAnswer> before, List<SearchAnswer> after) {}
