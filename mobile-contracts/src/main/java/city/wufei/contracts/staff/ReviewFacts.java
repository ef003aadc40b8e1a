package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was seen when the check-in arrived; what was not looked for is absent. */
@Serdeable
public record ReviewFacts(
        @Schema(description = "Name of the place of the check-in before") @Nullable
        String from,

        @Schema(description = "Metres from there") @Nullable Integer metres,

        @Schema(description = "Seconds between the two scans") @Nullable
        Long seconds,

        @Schema(description = "Accounts that checked in on the phone, this one included") @Nullable
        Integer accounts,

        @Schema(description = "Residents who checked in at the place at that time, this one included") @Nullable
        Integer residents,

        @Schema(description = "Check-ins of the resident by night, this one included") @Nullable
        Integer byNight) {}
