package city.wufei.contracts.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Pending, then released or refused; what was refused may be appealed against once, and is then released or upheld. */
@Serdeable
public enum ReviewState {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("released")
    RELEASED,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("appealed")
    APPEALED,
    @JsonProperty("upheld")
    UPHELD
}
