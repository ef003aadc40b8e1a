package city.wufei.contracts.reward;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whether a reward is given out at the moment, whatever its stock. */
@Serdeable
public enum RewardState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("not-yet")
    NOT_YET,
    @JsonProperty("over")
    OVER
}
