package city.wufei.contracts.cell;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A certified cell of the public registry. */
@Serdeable
public record Cell(
        String id,
        String organisation,

        @Schema(description = "Id of the cell type", example = "school")
        String type,

        @Schema(example = "无废学校") String typeName,

        @Schema(description = "Code of the subdistrict", example = "310117003")
        String subdistrict,

        @Schema(description = "Level above pass, such as 示范") @Nullable
        String level,

        String certificateNumber,
        CellStatus status,
        LocalDate issuedOn,
        LocalDate expiresOn,

        @Schema(description = "Batch in which it was made public") @Nullable
        String noticeBatch) {}
