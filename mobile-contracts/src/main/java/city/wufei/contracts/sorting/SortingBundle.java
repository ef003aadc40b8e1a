package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The whole catalogue of a district, to search without a network. */
@Serdeable
public record SortingBundle(
        String district,

        @Schema(description = "Changes when anything in the bundle does")
        String version,

        List<SchemeCategory> categories,
        List<SortingRule> rules,
        List<SortingItem> items) {}
