package city.wufei.contracts.staff;

import city.wufei.contracts.checkin.MaterialWeight;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff of a site scanned and weighed. */
@Serdeable
public record Weighing(
        @Schema(description = "Text of the resident's code, or the address that it opens") @NotBlank @Size(max = 512)
        String code,

        @Schema(description = "Id of the place", example = "fangsong-recycle-01") @NotBlank @Size(max = 40)
        String place,

        @Schema(
                description =
                        "When it was scanned, where that was a while ago; now when absent. The check-in counts for the time of the code itself")
        @Nullable
        OffsetDateTime scannedAt,

        @Schema(description = "Made once per scan; the same nonce is one check-in, however often it comes")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{8,64}")
        String nonce,

        @NotNull @Size(min = 1, max = 15) @Valid List<MaterialWeight> weights) {

    /** Together, in grams. */
    public int grams() {
        return weights.stream().mapToInt(MaterialWeight::grams).sum();
    }
}
