package city.wufei.contracts.place;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a place is for, in the kinds of the first release; see {@link PlaceKind} for all. */
@Serdeable
public enum PlaceType {
    @JsonProperty("recycling-point")
    RECYCLING_POINT,
    @JsonProperty("smart-bin")
    SMART_BIN,
    @JsonProperty("hazardous-drop-off")
    HAZARDOUS_DROP_OFF,
    @JsonProperty("education-base")
    EDUCATION_BASE
}
