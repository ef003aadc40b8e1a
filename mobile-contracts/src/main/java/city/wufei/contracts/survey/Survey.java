package city.wufei.contracts.survey;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A survey with its questions. */
@Serdeable
public record Survey(
        String id,

        @Schema(description = "Send it back with the answers")
        int version,

        String district,
        String title,
        @Nullable String titleEn,
        @Nullable String intro,
        @Nullable String introEn,
        LocalDate opens,
        LocalDate closes,
        int minutes,
        boolean open,
        @Schema(description = "示例: not an official survey") boolean example,
        List<Question> questions,

        @Schema(description = "The resident who asks has answered it; absent without a session of the district")
        @Nullable
        Boolean answered) {}
