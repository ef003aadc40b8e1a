package city.wufei.contracts.points;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Why an entry was made. */
@Serdeable
public enum PointsReason {
    @JsonProperty("check-in")
    CHECK_IN,
    /** Spent on a reward. */
    @JsonProperty("redemption")
    REDEMPTION,
    /** What a redemption took came back: it was cancelled, or its time ran out. */
    @JsonProperty("redemption-returned")
    REDEMPTION_RETURNED,
    /** Staff took back what another entry had awarded, as far as it was there. */
    @JsonProperty("reversal")
    REVERSAL,
    /** Not used in time. */
    @JsonProperty("expiry")
    EXPIRY,
    /** Staff put something right. */
    @JsonProperty("correction")
    CORRECTION
}
