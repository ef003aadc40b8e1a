package city.wufei.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Received, and then accepted or declined, once. */
@Serdeable
public enum FeedbackStatus {
    @JsonProperty("received")
    RECEIVED,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("declined")
    DECLINED
}
