package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Check-ins that stand out. */
@Serdeable
public record StaffReviewPage(
        List<StaffReview> items,

        @Schema(description = "How many wait in the district: the pending and the appealed, at most 1,000")
        int waiting,

        @Schema(description = "For the next page; absent on the last") @Nullable
        String cursor) {}
