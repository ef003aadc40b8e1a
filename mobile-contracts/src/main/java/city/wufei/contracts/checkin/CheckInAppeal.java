package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the refusal of a check-in is wrong. */
@Serdeable
public record CheckInAppeal(
        @Schema(example = "我每天下夜班经过那里，顺路投放。") @NotBlank @Size(max = 300)
        String reason) {}
