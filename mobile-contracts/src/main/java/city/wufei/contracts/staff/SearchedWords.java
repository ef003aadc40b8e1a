package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Words that were searched for, in their normal form, and what was answered. */
@Serdeable
public record SearchedWords(
        @Schema(example = "鳄鱼标本") String words,
        long searches,

        @Schema(description = "The last day on which they were searched for")
        LocalDate lastDay,

        @Schema(description = "The last answer; absent where nothing was found") @Nullable
        SearchGuess answered,

        @Schema(description = "What would be answered now; absent where nothing is found") @Nullable
        SearchGuess now) {}
