package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What a member of staff makes of a stock. Said as a total and with what was seen, so that two at once do not add up. */
@Serdeable
public record StockChange(
        @Schema(description = "The total that the member saw; 0 where there was none") @Min(0)
        int seen,

        @Schema(description = "The total that it is to be") @Min(0) @Max(1_000_000)
        int total) {}
