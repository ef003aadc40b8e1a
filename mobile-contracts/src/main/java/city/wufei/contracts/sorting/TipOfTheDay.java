package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** Something that surprises, another one each day. */
@Serdeable
public record TipOfTheDay(
        @Schema(description = "The day in the district's time")
        LocalDate day,

        @Schema(description = "What to know about the item, in one or two sentences", example = "硬果壳，投干垃圾；核桃仁投湿垃圾。")
        String text,

        SortingItem item,
        SortingRule rule) {}
