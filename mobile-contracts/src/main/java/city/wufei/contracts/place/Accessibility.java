package city.wufei.contracts.place;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What makes a place easier for those who walk, see or reach less well. */
@Serdeable
public enum Accessibility {
    @JsonProperty("step-free")
    STEP_FREE,
    @JsonProperty("low-opening")
    LOW_OPENING,
    @JsonProperty("staff-help")
    STAFF_HELP,
    @JsonProperty("voice-or-braille")
    VOICE_OR_BRAILLE,
    @JsonProperty("toilet")
    TOILET,
    @JsonProperty("parking")
    PARKING
}
