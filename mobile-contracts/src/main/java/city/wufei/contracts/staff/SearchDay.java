package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Searches of one day. */
@Serdeable
public record SearchDay(
        LocalDate day,
        long searches,

        @Schema(description = "How many found nothing") long unanswered,

        @Schema(description = "Of all searches of the day, 0 to 1; 0 where there was none", example = "0.03")
        double unansweredShare,

        @Schema(description = "How the best answers came about")
        SearchesByMatch byMatch,

        @Schema(description = "The five that were searched for most")
        List<WordsCount> topWords) {}
