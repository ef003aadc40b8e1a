package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Searches of a district by day, the first day first, days without any too. */
@Serdeable
public record SearchFigures(
        @Schema(example = "310117-songjiang") String district,
        @Schema(description = "First day counted") LocalDate from,
        @Schema(description = "Last day counted") LocalDate to,
        List<SearchDay> days) {}
