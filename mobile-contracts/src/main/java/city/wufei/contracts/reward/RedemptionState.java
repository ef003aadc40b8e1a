package city.wufei.contracts.reward;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What became of a redemption. From {@code reserved} it goes to one of the others, once. */
@Serdeable
public enum RedemptionState {
    @JsonProperty("reserved")
    RESERVED,
    @JsonProperty("handed-over")
    HANDED_OVER,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("expired")
    EXPIRED
}
