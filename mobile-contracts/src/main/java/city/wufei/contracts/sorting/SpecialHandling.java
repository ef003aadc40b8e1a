package city.wufei.contracts.sorting;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Who takes what goes in no bin. A later release may name more, so a client treats an unknown one as {@code other}. */
@Serdeable
public enum SpecialHandling {
    /** A surgery or hospital: needles and what has touched blood. */
    @JsonProperty("medical")
    MEDICAL,
    /** An animal clinic or the animal health office. */
    @JsonProperty("animal")
    ANIMAL,
    /** The seller, the neighbourhood office or the police: fireworks. */
    @JsonProperty("explosive")
    EXPLOSIVE,
    /** Whoever the tip names, such as the supplier of a gas cylinder. */
    @JsonProperty("other")
    OTHER
}
