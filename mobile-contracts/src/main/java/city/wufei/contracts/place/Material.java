package city.wufei.contracts.place;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a place takes, coarse enough to look for. */
@Serdeable
public enum Material {
    @JsonProperty("paper")
    PAPER,
    @JsonProperty("plastic")
    PLASTIC,
    @JsonProperty("metal")
    METAL,
    @JsonProperty("glass")
    GLASS,
    @JsonProperty("textile")
    TEXTILE,
    @JsonProperty("express-box")
    EXPRESS_BOX,
    @JsonProperty("appliance")
    APPLIANCE,
    @JsonProperty("battery")
    BATTERY,
    @JsonProperty("lamp")
    LAMP,
    @JsonProperty("medicine")
    MEDICINE,
    @JsonProperty("chemical")
    CHEMICAL,
    @JsonProperty("furniture")
    FURNITURE,
    @JsonProperty("renovation")
    RENOVATION,
    @JsonProperty("garden")
    GARDEN,
    @JsonProperty("second-hand")
    SECOND_HAND
}
