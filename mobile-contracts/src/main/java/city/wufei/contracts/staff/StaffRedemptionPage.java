package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a district's redemptions, newest first. */
@Serdeable
public record StaffRedemptionPage(
        List<StaffRedemption> items,

        @Schema(description = "Where the next page starts; absent on the last") @Nullable
        String cursor) {}
