package city.wufei.contracts.me;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;

/** A survey response as the resident gave it. */
@Serdeable
public record MyAnswers(
        String survey,
        int version,
        OffsetDateTime receivedAt,

        @Schema(description = "By question id", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, Object> answers) {}
