package city.wufei.contracts.photo;

import city.wufei.contracts.barcode.Barcode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a picture shows: a code and what it stands for, or no code and the way on. */
@Serdeable
public record CodeFound(
        @Schema(description = "Whether there is a code on the picture")
        boolean found,

        @Schema(description = "Kind of the code", example = "ean-13") @Nullable
        String format,

        @Schema(description = "What the code says") @Nullable
        String text,

        @Schema(description = "The number of a product, where it is one") @Nullable
        String ean,

        @Schema(description = "The product; absent when nobody has described it, then it can be proposed") @Nullable
        Barcode barcode,

        @Schema(description = "The way on, in the caller's language; absent where there is a product") @Nullable
        String message) {}
