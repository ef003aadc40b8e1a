package city.wufei.contracts.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Which searches to show. */
@Serdeable
public enum SearchesShown {
    /** Nothing was found. */
    @JsonProperty("missed")
    MISSED,
    /** The best answer was fuzzy, inferred, or not of high confidence. */
    @JsonProperty("weak")
    WEAK,
    @JsonProperty("all")
    ALL
}
