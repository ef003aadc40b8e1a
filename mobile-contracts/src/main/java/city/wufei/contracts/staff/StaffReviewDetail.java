package city.wufei.contracts.staff;

import city.wufei.contracts.checkin.CheckIn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One of them, with what the resident did around it. */
@Serdeable
public record StaffReviewDetail(
        StaffReview review,

        @Schema(description = "The resident's latest check-ins, newest first; at most 20")
        List<CheckIn> around) {}
