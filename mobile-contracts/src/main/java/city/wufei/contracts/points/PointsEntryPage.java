package city.wufei.contracts.points;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the ledger, newest first. */
@Serdeable
public record PointsEntryPage(
        List<PointsEntry> items,

        @Schema(description = "Where the next page starts; absent on the last") @Nullable
        String cursor) {}
