package city.wufei.contracts.barcode;

import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A part as a resident names it. */
@Serdeable
public record ProposedPart(
        @Schema(example = "瓶身") @NotBlank @Size(max = 30) @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*")
        String part,

        @NotNull WasteCategory category) {}
