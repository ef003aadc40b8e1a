package city.wufei.contracts.place;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a place is for. More may come. */
@Serdeable
public enum PlaceKind {
    @JsonProperty("recycling-point")
    RECYCLING_POINT,
    @JsonProperty("smart-bin")
    SMART_BIN,
    @JsonProperty("hazardous-drop-off")
    HAZARDOUS_DROP_OFF,
    @JsonProperty("education-base")
    EDUCATION_BASE,
    @JsonProperty("transfer-station")
    TRANSFER_STATION,
    @JsonProperty("express-box-return")
    EXPRESS_BOX_RETURN,
    @JsonProperty("clothes-bin")
    CLOTHES_BIN,
    @JsonProperty("bulky-waste-yard")
    BULKY_WASTE_YARD,
    @JsonProperty("market")
    MARKET
}
