package city.wufei.contracts.sorting;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How a hit came to match what was typed, best first. */
@Serdeable
public enum MatchKind {
    @JsonProperty("exact")
    EXACT,
    @JsonProperty("alias")
    ALIAS,
    @JsonProperty("prefix")
    PREFIX,
    @JsonProperty("pinyin")
    PINYIN,
    @JsonProperty("initials")
    INITIALS,
    @JsonProperty("fuzzy")
    FUZZY
}
