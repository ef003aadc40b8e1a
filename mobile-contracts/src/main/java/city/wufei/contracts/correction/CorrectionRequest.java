package city.wufei.contracts.correction;

import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a resident holds to be wrong about an answer. */
@Serdeable
public record CorrectionRequest(
        @Schema(description = "Id of the entry that was the answer; absent where there was none or it was inferred")
        @Nullable
        @Pattern(regexp = "[0-9A-Za-z_-]{1,40}")
        String item,

        @Schema(description = "What was searched", example = "大骨头")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*")
        String words,

        @Schema(description = "What the resident would have expected") @Nullable
        WasteCategory expected,

        @Schema(description = "Why, in the resident's words")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F]*")
        String reason,

        @Schema(description = "Id of a picture, see POST /v1/me/photos") @Nullable @Size(max = 13)
        String photo) {}
