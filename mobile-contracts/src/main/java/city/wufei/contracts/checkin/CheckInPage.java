package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the resident's check-ins, newest first. */
@Serdeable
public record CheckInPage(
        List<CheckIn> items,

        @Schema(description = "Where the next page starts; absent on the last") @Nullable
        String cursor) {}
