package city.wufei.contracts.checkin;

import city.wufei.contracts.place.Material;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How much of a material was handed in. */
@Serdeable
public record MaterialWeight(
        @NotNull Material material,

        @Schema(description = "10 g to 500 kg", example = "1250") @NotNull @Min(10) @Max(500_000)
        Integer grams) {}
