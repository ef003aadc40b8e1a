package city.wufei.contracts.practice;

import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Where somebody would throw an item. */
@Serdeable
public record PracticeAnswer(
        @Schema(description = "Id of the item", example = "5XKQ0M2V7H3TA") @NotBlank @Size(max = 40)
        String item,

        @NotNull WasteCategory category) {}
