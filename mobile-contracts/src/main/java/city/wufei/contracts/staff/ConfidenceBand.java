package city.wufei.contracts.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How sure an answer is. */
@Serdeable
public enum ConfidenceBand {
    /** 0.85 and more. */
    @JsonProperty("high")
    HIGH,
    /** 0.6 and more. */
    @JsonProperty("medium")
    MEDIUM,
    /** Less than 0.6. */
    @JsonProperty("low")
    LOW
}
