package city.wufei.contracts.survey;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** The answers were received. */
@Serdeable
public record SurveyReceipt(
        @Schema(example = "0NV2A9T7GQ4CM") String id, String survey, int version, OffsetDateTime receivedAt) {}
