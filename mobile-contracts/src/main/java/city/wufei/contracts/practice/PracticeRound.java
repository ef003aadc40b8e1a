package city.wufei.contracts.practice;

import city.wufei.contracts.sorting.SchemeCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A round of practice. */
@Serdeable
public record PracticeRound(
        @Schema(description = "The categories to choose from, as the city prints them; the same for each item")
        List<SchemeCategory> choices,

        @Schema(description = "Ten items; fewer only where the catalogue has not so many")
        List<PracticeItem> items) {}
