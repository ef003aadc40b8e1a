package city.wufei.contracts.sorting;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** The eight streams, whatever a city prints on its bins (GB/T 19095-2019 and the special streams). */
@Serdeable
public enum WasteCategory {
    @JsonProperty("recyclable")
    RECYCLABLE,
    @JsonProperty("hazardous")
    HAZARDOUS,
    @JsonProperty("food")
    FOOD,
    @JsonProperty("residual")
    RESIDUAL,
    @JsonProperty("bulky")
    BULKY,
    @JsonProperty("renovation")
    RENOVATION,
    @JsonProperty("garden")
    GARDEN,
    @JsonProperty("electronic")
    ELECTRONIC
}
