package city.wufei.contracts.points;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Why an entry was made. */
@Serdeable
public enum PointsReason {
    @JsonProperty("check-in")
    CHECK_IN
}
