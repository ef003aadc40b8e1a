package city.wufei.contracts.practice;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What somebody answered; one answer or a whole round. */
@Serdeable
public record PracticeAnswers(
        @Schema(description = "1 to 20, each item once") @NotNull @Size(min = 1, max = 20)
        List<@Valid @NotNull PracticeAnswer> answers) {}
