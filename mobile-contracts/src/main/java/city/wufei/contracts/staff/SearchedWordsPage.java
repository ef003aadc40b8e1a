package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of words that were searched for. */
@Serdeable
public record SearchedWordsPage(
        @Schema(example = "310117-songjiang") String district,
        @Schema(description = "First day counted") LocalDate from,
        @Schema(description = "Last day counted") LocalDate to,
        List<SearchedWords> items,

        @Schema(description = "To be sent for the next page; absent on the last") @Nullable
        String cursor) {}
