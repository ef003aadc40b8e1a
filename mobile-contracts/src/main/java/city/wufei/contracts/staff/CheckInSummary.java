package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Check-ins of a district by place, most first. */
@Serdeable
public record CheckInSummary(
        @Schema(example = "310117-songjiang") String district,
        @Schema(description = "First day counted") LocalDate from,
        @Schema(description = "Last day counted") LocalDate to,
        long total,
        List<PlaceCheckIns> places) {}
