package city.wufei.appapi.survey;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A response as the table keeps it; {@code answers} is JSON. */
@MappedEntity("survey_response")
record ResponseRow(
        String districtId,
        @Id long id,
        String surveyId,
        int surveyVersion,
        long residentId,
        String answers,
        Instant receivedAt) {}
