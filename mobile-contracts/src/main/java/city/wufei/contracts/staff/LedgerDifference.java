package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** An account whose balance is not the sum of its entries. */
@Serdeable
public record LedgerDifference(
        @Schema(description = "The resident's helpCode", example = "2A9T7-GQ4CM")
        String code,

        long balance,
        @Schema(description = "Sum of the entries") long entries) {}
