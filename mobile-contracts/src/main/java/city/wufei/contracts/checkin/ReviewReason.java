package city.wufei.contracts.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Why a person looks at a check-in: at two sites faster than anybody gets there, many accounts on one phone, many residents at a
 * site at once, night after night.
 */
@Serdeable
public enum ReviewReason {
    @JsonProperty("speed")
    SPEED,
    @JsonProperty("device")
    DEVICE,
    @JsonProperty("burst")
    BURST,
    @JsonProperty("nights")
    NIGHTS
}
