package city.wufei.contracts.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How a question is answered. */
@Serdeable
public enum QuestionType {
    @JsonProperty("single")
    SINGLE,
    @JsonProperty("multiple")
    MULTIPLE,
    @JsonProperty("scale")
    SCALE,
    @JsonProperty("text")
    TEXT
}
