package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** The published rule that an answer rests on. */
@Serdeable
public record SortingRule(@Schema(example = "gbt19095-2019") String id, String title, LocalDate date, String issuer) {}
