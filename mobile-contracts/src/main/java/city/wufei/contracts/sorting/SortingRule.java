package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The published rule that an answer rests on. */
@Serdeable
public record SortingRule(
        @Schema(example = "gbt19095-2019") String id,
        String title,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable String url) {}
