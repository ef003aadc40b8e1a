package city.wufei.contracts.place;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whether one may come: open, closed by its hours, closed for a while, or nobody has said when. */
@Serdeable
public enum OpeningState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("temporarily-closed")
    TEMPORARILY_CLOSED,
    @JsonProperty("unknown")
    UNKNOWN
}
