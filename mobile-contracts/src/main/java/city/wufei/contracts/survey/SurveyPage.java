package city.wufei.contracts.survey;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of surveys. */
@Serdeable
public record SurveyPage(
        List<SurveySummary> items,

        @Schema(description = "Where the next page starts; absent on the last") @Nullable
        String cursor) {}
