package city.wufei.contracts.sorting;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How a hit came to match what was typed. A later release may add kinds; a client treats an unknown one as {@code fuzzy}. */
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
    FUZZY,
    /** No name matched; the parts of the name were weighed, see {@code inference}. */
    @JsonProperty("inferred")
    INFERRED
}
