package city.wufei.contracts.place;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Hours that hold on the days named, in the district's time. */
@Serdeable
public record OpeningHours(
        @Schema(description = "mon tue wed thu fri sat sun", example = "[\"mon\"]")
        List<String> days,

        @Schema(example = "07:00") String from,
        @Schema(example = "19:00") String to) {}
