package city.wufei.contracts.barcode;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a resident knows about a product that nobody has described. */
@Serdeable
public record BarcodeProposalRequest(
        @Schema(description = "The resident's own district", example = "310117-songjiang") @NotBlank @Size(max = 40)
        String district,

        @Schema(example = "6901234567892") @NotBlank @Size(max = 40)
        String ean,

        @Schema(example = "矿泉水 550 毫升") @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*")
        String name,

        @NotNull @Size(min = 1, max = 8) List<@NotNull @Valid ProposedPart> parts,

        @Schema(description = "Id of a picture, see POST /v1/me/photos") @Nullable @Size(max = 13)
        String photo) {}
