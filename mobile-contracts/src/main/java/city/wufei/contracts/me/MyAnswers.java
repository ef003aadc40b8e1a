package city.wufei.contracts.me;

import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.Map;

/** A survey response as the resident gave it. */
@Serdeable
public record MyAnswers(String survey, int version, OffsetDateTime receivedAt, Map<String, Object> answers) {}
