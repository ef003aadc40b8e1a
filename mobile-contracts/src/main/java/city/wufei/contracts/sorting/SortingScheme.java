package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The city's waste scheme: its categories in the order that it prints them. */
@Serdeable
public record SortingScheme(
        @Schema(example = "shanghai") String city,

        @Schema(description = "The rule that the scheme rests on")
        String source,

        List<SchemeCategory> items) {}
